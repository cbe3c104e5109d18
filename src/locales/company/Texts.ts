import type { Counted } from "../format/Counting.ts"
/** Texts about the employer's company. */
export interface CompanyTexts extends Record<
  | "name"
  | "none"
  | "noneHint"
  | "firstCompany"
  | "create"
  | "nameTitle"
  | "namePrompt"
  | "nameExample"
  | "sphereTitle"
  | "spherePrompt"
  | "cityTitle"
  | "cityPrompt"
  | "aboutTitle"
  | "aboutPrompt"
  | "aboutExample"
  | "logoTitle"
  | "logoPrompt"
  | "created"
  | "saved"
  | "edit"
  | "editHint"
  | "invite"
  | "inviteTitle"
  | "inviteHint"
  | "share"
  | "members"
  | "membersHint"
  | "removeTitle"
  | "removeBody"
  | "remove"
  | "keep"
  | "removed"
  | "leave"
  | "leaveTitle"
  | "leaveBody"
  | "leaveLast"
  | "stay"
  | "left"
  | "ownerStays"
  | "joinUnknown"
  | "joinUnknownHint",
  string
> {
  /** `period` is how long the link works. */
  readonly inviteOnce: (period: string) => string
  readonly memberCount: Counted
  readonly colleague: (number: string) => string
  /** The message that accompanies the link when it is shared. */
  readonly shareText: (company: string) => string
  readonly joined: (company: string) => string
  readonly alreadyIn: (company: string) => string
}
