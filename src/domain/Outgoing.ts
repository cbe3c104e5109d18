import { Schema } from "effect"
import { ChatId, MessageId, type UserId } from "./Ids.ts"
import { InlineKeyboard, ReplyMarkup } from "./telegram/Keyboard.ts"
import { ContactsRecipe } from "./market/ContactsRecipe.ts"
import { ChatMessageId } from "./market/MarketIds.ts"
import { ResumePdfRecipe } from "./market/ResumePdfRecipe.ts"

const keyboard = Schema.optional(ReplyMarkup)

/**
 * True when the message is the chat's menu: its message id is remembered once it is sent, and buttons on older
 * menus count as stale.
 */
const menu = Schema.Boolean

/** Which message of a conversation it is, in one piece: it changes with that. */
const copyOf = Schema.optional(ChatMessageId)

export const SendText = Schema.TaggedStruct("SendText", {
  html: Schema.String,
  keyboard,
  menu,
  copyOf,
  /** What it answers in a group, and in which topic of a forum. */
  answers: Schema.optional(Schema.Struct({ messageId: MessageId, topic: Schema.optional(Schema.Int) })),
  /** The message in whose place it comes, which goes: a picture can't be edited into a text. */
  replaces: Schema.optional(MessageId),
})

export type SendText = typeof SendText.Type

/** What is said when Telegram refuses a file for good; without it the words under the file are sent alone. */
export const Refused = Schema.Struct({
  /** To the reader, in place of the file. */
  html: Schema.String,
  /** To the person who sent it. */
  sender: Schema.optional(Schema.Struct({ chatId: ChatId, html: Schema.String })),
})
export type Refused = typeof Refused.Type

const refused = Schema.optional(Refused)

/** `photo` is a file_id or an http(s) URL. */
export const SendPhoto = Schema.TaggedStruct("SendPhoto", {
  photo: Schema.String,
  html: Schema.String,
  keyboard,
  menu,
  refused,
  copyOf,
})

/** `document` is a file_id. */
export const SendDocument = Schema.TaggedStruct("SendDocument", {
  document: Schema.String,
  html: Schema.String,
  keyboard,
  menu,
  refused,
  copyOf,
})

/** `voice` is a file_id. */
export const SendVoice = Schema.TaggedStruct("SendVoice", {
  voice: Schema.String,
  html: Schema.String,
  keyboard,
  menu,
  refused,
  copyOf,
})

/** A résumé as a file that is made when it is sent; its reader's rights are looked at then. */
export const SendResumePdf = Schema.TaggedStruct("SendPaper", {
  recipe: ResumePdfRecipe,
  html: Schema.String,
  /** Sent instead when there can't be a file, or the person may not have it any more. */
  otherwise: Schema.String,
  keyboard,
  menu,
})
export type SendResumePdf = typeof SendResumePdf.Type

/** Contacts that were agreed to be shown, under a headline; they are looked up when it is sent, and so is whether they may be. */
export const SendContacts = Schema.TaggedStruct("SendContacts", {
  recipe: ContactsRecipe,
  html: Schema.String,
  /** Sent instead when they were taken back, or the person may not have them any more. */
  otherwise: Schema.String,
  keyboard,
  menu,
})
export type SendContacts = typeof SendContacts.Type

/** Edits in place; becomes a SendText when Telegram can't edit that message any more. */
export const EditText = Schema.TaggedStruct("EditText", {
  messageId: MessageId,
  html: Schema.String,
  keyboard: Schema.optional(InlineKeyboard),
  copyOf,
})

/** Edits the words under a file; becomes a SendText when Telegram can't edit that message any more. */
export const EditCaption = Schema.TaggedStruct("EditCaption", {
  messageId: MessageId,
  html: Schema.String,
  keyboard: Schema.optional(InlineKeyboard),
  copyOf,
})

/** Edits a text or a picture into a picture; becomes a SendPhoto when Telegram can't edit that message any more. */
export const EditPhoto = Schema.TaggedStruct("EditPhoto", {
  messageId: MessageId,
  photo: Schema.String,
  html: Schema.String,
  keyboard: Schema.optional(InlineKeyboard),
})

/** What a dialog wants said, as data: stored in the outbox, performed by delivery. Texts are HTML within limits. */
export const OutgoingMessage = Schema.Union(
  SendText,
  SendPhoto,
  SendDocument,
  SendVoice,
  SendResumePdf,
  SendContacts,
  EditText,
  EditCaption,
  EditPhoto,
)
export type OutgoingMessage = typeof OutgoingMessage.Type

const edits: ReadonlySet<OutgoingMessage["_tag"]> = new Set(["EditText", "EditCaption", "EditPhoto"])

/** Whether it changes a message that is there. */
export const isEdit = ({ _tag }: OutgoingMessage): boolean => edits.has(_tag)

/** The message that this one takes the place of, by an edit or by going where it stood. */
export const targetOf = (message: OutgoingMessage): MessageId | undefined => {
  if ("messageId" in message) return message.messageId
  return message._tag === "SendText" ? message.replaces : undefined
}

/** In order of priority: the answer to somebody's own act, an event they should hear of, a mass message. */
export const DeliveryLane = Schema.Literal("reply", "notice", "broadcast")
export type DeliveryLane = typeof DeliveryLane.Type

export interface Outgoing {
  readonly chatId: ChatId
  readonly lane: DeliveryLane
  readonly message: OutgoingMessage
  /** What makes it keeps it rare: the cap on notices to one person doesn't count it. */
  readonly isBounded?: true
  /** Whose content or act it tells of: nothing is told of who is banned. */
  readonly about?: ReadonlyArray<UserId>
  /** When the update that it answers was received, steady milliseconds; none when it answers none. */
  readonly receivedAt?: number
  /** Reaches also who is banned: the ban itself, and what they may still do. */
  readonly official?: boolean
}

/** Whether it may not be sent, since it is for, or tells of, somebody who is not in good standing. */
export const isSilenced = (
  { about = [], chatId, official = false }: Outgoing,
  inactive: ReadonlySet<number>,
): boolean =>
  inactive.size > 0 && !official && (inactive.has(chatId) || about.some((person) => inactive.has(person)))

/** The one answer to a callback query; not durable, since Telegram forgets the query within minutes. */
export interface CallbackAnswer {
  readonly queryId: string
  /** At most 200 characters, plain text. */
  readonly text: string | undefined
  readonly alert: boolean
}
