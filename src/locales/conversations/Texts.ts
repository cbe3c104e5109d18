import type { Counted } from "../format/Counting.ts"
import type { MessageKind } from "../../domain/market/Conversation.ts"
import type { QuickAnswer } from "../../domain/market/QuickAnswer.ts"
import type { ReportReason } from "../../domain/market/ReportReason.ts"

type Confirmation = Record<"title" | "body" | "yes", string>

/** Texts of conversations. A `name` is a company's or a job seeker's. */
export interface ConversationTexts extends Record<
  | "name"
  | "list"
  | "over"
  | "empty"
  | "emptyHint"
  | "nameless"
  | "you"
  | "colleague"
  | "nothingYet"
  | "tooLate"
  | "reply"
  | "open"
  | "more"
  | "moreHint"
  | "report"
  | "block"
  | "unblock"
  | "close"
  | "keep"
  | "notSent"
  | "unsupported"
  | "contactsOtherwise"
  | "filesLater"
  | "programs"
  | "share"
  | "unshare"
  | "contacts"
  | "missed"
  | "invitation"
  | "shareWithout"
  | "notNow"
  | "unshared"
  | "withdrawn"
  | "revealed"
  | "profile"
  | "reasonTitle"
  | "reasonPrompt"
  | "reportTitle"
  | "reportPrompt"
  | "reportExample",
  string
> {
  readonly count: Counted
  readonly unread: Counted
  readonly kinds: Record<MessageKind, string>
  /** Quick answers to an invitation: buttons, and the messages they send. */
  readonly answers: Record<QuickAnswer, string>
  /** Why the person can't write. */
  readonly states: Record<"closed" | "blocking" | "blocked", string>
  readonly confirm: Record<"block" | "close", Confirmation>
  readonly reasons: Record<ReportReason, string>
  /** The button that shows a file again. */
  readonly show: (kind: string, moment: string) => string
  readonly hint: (name: string) => string
  readonly replying: (name: string) => string
  readonly masked: (name: string) => string
  readonly wrote: (name: string) => string
  /** Shown with the caption in place of a lost file. */
  readonly fileLost: (kind: string) => string
  readonly notDelivered: (kind: string, name: string) => string
  readonly changeLost: (name: string) => string
  readonly unreachable: (name: string) => string
  readonly shareTitle: (name: string) => string
  readonly shareHint: (name: string) => string
  readonly shared: (name: string) => string
  readonly waiting: (name: string) => string
  readonly revealTitle: (name: string) => string
  readonly offers: (name: string) => string
  readonly blocked: (name: string) => string
  readonly unblocked: (name: string) => string
  readonly closed: (name: string) => string
  readonly closedBy: (name: string) => string
}
