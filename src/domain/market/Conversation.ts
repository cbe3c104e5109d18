import { Option, Schema } from "effect"
import { type MessageId, UserId } from "../Ids.ts"
import {
  ApplicationId,
  ChatMessageId,
  CompanyId,
  ConversationId,
  InvitationId,
  VacancyId,
} from "./MarketIds.ts"

/** Who speaks: the seeker, or any member of the company in its name. */
export const Side = Schema.Literal("seeker", "employer")
export type Side = typeof Side.Type

export const otherSide = (side: Side): Side => (side === "seeker" ? "employer" : "seeker")

export const Conversation = Schema.Struct({
  id: ConversationId,
  /** What it is about: either this, or an invitation. */
  application: Schema.OptionFromNullOr(ApplicationId),
  invitation: Schema.OptionFromNullOr(InvitationId),
  company: CompanyId,
  companyName: Schema.String,
  seeker: UserId,
  /** As the résumé tells it; empty where it tells none or is anonymous. */
  seekerName: Schema.String,
  vacancy: Schema.OptionFromNullOr(VacancyId),
  /** The vacancy's; empty where there is none. */
  title: Schema.String,
  /** When both sides had agreed to share their contacts. */
  revealedAt: Schema.OptionFromNullOr(Schema.Int),
  closedAt: Schema.OptionFromNullOr(Schema.Int),
  closedBy: Schema.OptionFromNullOr(Side),
  /** Whether that side lets the other write no more. */
  blockedBy: Schema.Struct({ seeker: Schema.Boolean, employer: Schema.Boolean }),
  updatedAt: Schema.Int,
})
export type Conversation = typeof Conversation.Type

/** What keeps a side from writing; undefined when nothing does. */
export const obstacle = (
  { blockedBy, closedAt }: Conversation,
  side: Side,
): "closed" | "blocking" | "blocked" | undefined => {
  if (Option.isSome(closedAt)) return "closed"
  if (blockedBy[side]) return "blocking"
  return blockedBy[otherSide(side)] ? "blocked" : undefined
}

export const MessageKind = Schema.Literal("text", "photo", "document", "voice")
export type MessageKind = typeof MessageKind.Type

/** What is said: words, or a file with or without words under it. */
export const MessageContent = Schema.Struct({
  kind: MessageKind,
  text: Schema.String,
  /** A file_id; none for words alone. */
  file: Schema.OptionFromNullOr(Schema.String),
})
export type MessageContent = typeof MessageContent.Type

export const ChatMessage = Schema.Struct({
  ...MessageContent.fields,
  id: ChatMessageId,
  side: Side,
  author: UserId,
  at: Schema.Int,
})
export type ChatMessage = typeof ChatMessage.Type

/** Something said just now. */
export interface NewMessageContent extends MessageContent {
  /** The message it was said in, as its author's chat numbers it. */
  readonly source?: MessageId
}

/** What a side agreed to show of who pressed the button, as it was then. */
export const SharedContacts = Schema.Struct({
  name: Schema.String,
  username: Schema.OptionFromNullOr(Schema.String),
  /** E.164. */
  phone: Schema.OptionFromNullOr(Schema.String),
  email: Schema.OptionFromNullOr(Schema.String),
})
export type SharedContacts = typeof SharedContacts.Type

/** Whether what was said at that time is read without its contacts: all that was said before both had agreed. */
export const isMasked = ({ revealedAt }: Conversation, at: number): boolean =>
  Option.match(revealedAt, { onNone: () => true, onSome: (revealed) => at <= revealed })

/** Whether a file of the other side's waits until both have agreed: what it holds can't be masked. */
export const isHeldBack = (
  { revealedAt }: Conversation,
  reader: Side,
  { kind, side }: Pick<ChatMessage, "kind" | "side">,
): boolean => kind === "document" && side !== reader && Option.isNone(revealedAt)
