/** What the employer's company says. */
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
  /** How long it works. */
  readonly inviteOnce: (period: string) => string
  readonly memberCount: (count: string) => string
  readonly colleague: (number: string) => string
  /** What comes along with the link when it is shared. */
  readonly shareText: (company: string) => string
  readonly joined: (company: string) => string
  readonly alreadyIn: (company: string) => string
}
