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
import { NamedSeeker } from "./NamedSeeker.ts"

/** The author of a message: the seeker, or any member of the company on its behalf. */
export const Side = Schema.Literal("seeker", "employer")
export type Side = typeof Side.Type

export const otherSide = (side: Side): Side => (side === "seeker" ? "employer" : "seeker")

export const Conversation = Schema.Struct({
  id: ConversationId,
  /** The application it is about; none when it is about an invitation. */
  application: Schema.OptionFromNullOr(ApplicationId),
  invitation: Schema.OptionFromNullOr(InvitationId),
  company: CompanyId,
  companyName: Schema.String,
  seeker: UserId,
  named: NamedSeeker,
  vacancy: Schema.OptionFromNullOr(VacancyId),
  /** The vacancy's title; empty without a vacancy. */
  title: Schema.String,
  /** When both sides had agreed to share their contacts. */
  revealedAt: Schema.OptionFromNullOr(Schema.Int),
  closedAt: Schema.OptionFromNullOr(Schema.Int),
  closedBy: Schema.OptionFromNullOr(Side),
  /** Whether that side has blocked the other from writing. */
  blockedBy: Schema.Struct({ seeker: Schema.Boolean, employer: Schema.Boolean }),
  updatedAt: Schema.Int,
})
export type Conversation = typeof Conversation.Type

/** What prevents a side from writing; undefined if nothing does. */
export const obstacle = (
  { blockedBy, closedAt }: Conversation,
  side: Side,
): "closed" | "blocking" | "blocked" | undefined => {
  if (Option.isSome(closedAt)) return "closed"
  if (blockedBy[side]) return "blocking"
  return blockedBy[otherSide(side)] ? "blocked" : undefined
}

/** `answer`: a quick answer to an invitation, whose text is a `QuickAnswer`. */
export const MessageKind = Schema.Literal("text", "photo", "document", "voice", "answer")
export type MessageKind = typeof MessageKind.Type

/** The content of a message: text, or a file with an optional caption. */
export const MessageContent = Schema.Struct({
  kind: MessageKind,
  text: Schema.String,
  /** A file_id; none for a text message. */
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

/** A message as it was just written. */
export interface NewMessageContent extends MessageContent {
  /** The id of the message in its author's chat. */
  readonly source?: MessageId
  /** The album that it is part of. */
  readonly album?: string
}

/** The contacts a side agreed to share: those of the member who pressed the button, as of then. */
export const SharedContacts = Schema.Struct({
  name: Schema.String,
  username: Schema.OptionFromNullOr(Schema.String),
  /** E.164. */
  phone: Schema.OptionFromNullOr(Schema.String),
  email: Schema.OptionFromNullOr(Schema.String),
})
export type SharedContacts = typeof SharedContacts.Type

/**
 * Whether a message of that time is shown with its contacts masked: all are until both sides have agreed, and earlier
 * ones also afterwards, except to a reader who has the contacts themselves.
 */
export const isMasked = ({ revealedAt }: Conversation, at: number, hasContacts = false): boolean =>
  Option.match(revealedAt, { onNone: () => true, onSome: (revealed) => at <= revealed && !hasContacts })

/** Whether the other side's file is withheld until both agree, since its content can't be masked. */
export const isHeldBack = (
  { revealedAt }: Conversation,
  reader: Side,
  { kind, side }: Pick<ChatMessage, "kind" | "side">,
): boolean => kind === "document" && side !== reader && Option.isNone(revealedAt)
