import { Schema } from "effect"
import { Chart } from "./Chart.ts"
import { ChatId, MessageId, type UserId } from "./Ids.ts"
import { InlineKeyboard, ReplyMarkup } from "./telegram/Keyboard.ts"
import { ContactsRecipe } from "./market/ContactsRecipe.ts"
import { ChatMessageId } from "./market/MarketIds.ts"
import { ResumePdfRecipe } from "./market/ResumePdfRecipe.ts"

const keyboard = Schema.optional(ReplyMarkup)

/**
 * True when the message is the chat's menu: its message id is remembered once it is sent, and buttons on older menus
 * count as outdated.
 */
const menu = Schema.Boolean

/** The conversation message shown in full by this one, which is edited whenever that one is. */
const copyOf = Schema.optional(ChatMessageId)

/** What the author of a forwarded message learns of its delivery. */
export const Receipt = Schema.Struct({
  chatId: ChatId,
  /** The author's own message: it gets a reaction once this one has arrived. */
  messageId: Schema.optional(MessageId),
  /** Told if the recipient has stopped the bot. */
  unreachable: Schema.optional(Schema.String),
  /** Told if it is refused for good, and nothing else takes its place. */
  lost: Schema.optional(Schema.String),
})
export type Receipt = typeof Receipt.Type

const receipt = Schema.optional(Receipt)

/** The message of the same chat that this one replies to, and the forum topic it belongs to. */
const answers = Schema.optional(Schema.Struct({ messageId: MessageId, topic: Schema.optional(Schema.Int) }))

export const SendText = Schema.TaggedStruct("SendText", {
  html: Schema.String,
  keyboard,
  menu,
  copyOf,
  receipt,
  answers,
  /** The message to delete once this one is sent, for when it can't be edited: a photo can't become a text. */
  replaces: Schema.optional(MessageId),
})

export type SendText = typeof SendText.Type

/** The text to send when Telegram permanently refuses a file; without it the caption is sent alone. */
export const Refused = Schema.Struct({
  /** For the recipient, in place of the file. */
  html: Schema.String,
  /** For the person who sent the file. */
  sender: Schema.optional(Schema.Struct({ chatId: ChatId, html: Schema.String })),
})
export type Refused = typeof Refused.Type

const refused = Schema.optional(Refused)

/** A file_id, an http(s) URL, or a chart, drawn at the time of sending. */
export const Photo = Schema.Union(Schema.String, Chart)
export type Photo = typeof Photo.Type

export const SendPhoto = Schema.TaggedStruct("SendPhoto", {
  photo: Photo,
  html: Schema.String,
  keyboard,
  menu,
  refused,
  copyOf,
  receipt,
  answers,
})

/** `document` is a file_id. */
export const SendDocument = Schema.TaggedStruct("SendDocument", {
  document: Schema.String,
  html: Schema.String,
  keyboard,
  menu,
  refused,
  copyOf,
  receipt,
  answers,
})

/** `voice` is a file_id. */
export const SendVoice = Schema.TaggedStruct("SendVoice", {
  voice: Schema.String,
  html: Schema.String,
  keyboard,
  menu,
  refused,
  copyOf,
  receipt,
  answers,
})

const FilePart = Schema.Union(Schema.Struct({ ...SendPhoto.fields, photo: Schema.String }), SendDocument)
export type FilePart = typeof FilePart.Type

/** Files of one kind, shown together; each part can be sent on its own. */
export const SendAlbum = Schema.TaggedStruct("SendAlbum", {
  parts: Schema.Array(FilePart),
  html: Schema.String,
  keyboard,
  menu,
})
export type SendAlbum = typeof SendAlbum.Type

/** A résumé as a file. The file is made, and the reader's access checked, at the time of sending. */
export const SendResumePdf = Schema.TaggedStruct("SendPaper", {
  recipe: ResumePdfRecipe,
  html: Schema.String,
  /** Sent instead when the file can't be made or the reader no longer has access. */
  otherwise: Schema.String,
  keyboard,
  menu,
})
export type SendResumePdf = typeof SendResumePdf.Type

/**
 * Contacts a person agreed to share, under a headline. They are read, and access is checked, at the time of sending.
 */
export const SendContacts = Schema.TaggedStruct("SendContacts", {
  recipe: ContactsRecipe,
  html: Schema.String,
  /** Sent instead when the contacts were withdrawn or the reader no longer has access. */
  otherwise: Schema.String,
  keyboard,
  menu,
})
export type SendContacts = typeof SendContacts.Type

/** Edits a message in place; becomes a SendText when Telegram can't edit it any more. */
export const EditText = Schema.TaggedStruct("EditText", {
  messageId: MessageId,
  html: Schema.String,
  keyboard: Schema.optional(InlineKeyboard),
  copyOf,
})

/** Edits the caption of a file; becomes a SendText when Telegram can't edit the message any more. */
export const EditCaption = Schema.TaggedStruct("EditCaption", {
  messageId: MessageId,
  html: Schema.String,
  keyboard: Schema.optional(InlineKeyboard),
  copyOf,
})

/** Edits a text or a photo into a photo; becomes a SendPhoto when Telegram can't edit the message any more. */
export const EditPhoto = Schema.TaggedStruct("EditPhoto", {
  messageId: MessageId,
  photo: Photo,
  html: Schema.String,
  keyboard: Schema.optional(InlineKeyboard),
})

/**
 * A message to send or edit, as data: stored in the outbox, performed by delivery. Texts are HTML within Telegram's
 * limits.
 */
export const OutgoingMessage = Schema.Union(
  SendText,
  SendPhoto,
  SendDocument,
  SendVoice,
  SendAlbum,
  SendResumePdf,
  SendContacts,
  EditText,
  EditCaption,
  EditPhoto,
)
export type OutgoingMessage = typeof OutgoingMessage.Type

const edits: ReadonlySet<OutgoingMessage["_tag"]> = new Set(["EditText", "EditCaption", "EditPhoto"])

/** Whether the message edits an existing one. */
export const isEdit = ({ _tag }: OutgoingMessage): boolean => edits.has(_tag)

const withFile: ReadonlySet<OutgoingMessage["_tag"]> = new Set([
  "SendPhoto",
  "SendDocument",
  "SendVoice",
  "SendPaper",
  "EditPhoto",
])

/** Whether the message has a file and can be sent without it. */
export const hasFile = ({ _tag }: OutgoingMessage): boolean => withFile.has(_tag)

/** The message this one replaces, by editing it or by deleting it. */
export const targetOf = (message: OutgoingMessage): MessageId | undefined => {
  if ("messageId" in message) return message.messageId
  return message._tag === "SendText" ? message.replaces : undefined
}

/** In order of priority: the reply to a person's own action, a notice of an event, a mass message. */
export const DeliveryLane = Schema.Literal("reply", "notice", "broadcast")
export type DeliveryLane = typeof DeliveryLane.Type

export interface Outgoing {
  readonly chatId: ChatId
  readonly lane: DeliveryLane
  readonly message: OutgoingMessage
  /** Set when the sender already limits how often it is sent: the cap on notices doesn't count it. */
  readonly isBounded?: true
  /** The people whose content or actions it reports. Notices about banned people are not sent. */
  readonly about?: ReadonlyArray<UserId>
  /** When the update it answers was received, in steady milliseconds; absent when it answers none. */
  readonly receivedAt?: number
  /** Also sent to banned people: the ban itself, and what they may still do. */
  readonly official?: boolean
}

/** Whether the message must not be sent because its recipient, or a person it is about, is not active. */
export const isSilenced = (
  { about = [], chatId, official = false }: Outgoing,
  inactive: ReadonlySet<number>,
): boolean =>
  inactive.size > 0 && !official && (inactive.has(chatId) || about.some((person) => inactive.has(person)))

/** The single answer to a callback query. Not stored, since Telegram forgets the query within minutes. */
export interface CallbackAnswer {
  readonly queryId: string
  /** At most 200 characters, plain text. */
  readonly text: string | undefined
  readonly alert: boolean
}
