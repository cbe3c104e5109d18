import type { Option } from "effect"
import { Data } from "effect"
import type { ChatId, MessageId, UpdateId, UserId } from "./Ids.ts"

/** What a person did, independent of the Bot API's shapes: the input of every dialog. */
export type Act = Data.TaggedEnum<{
  /** `/name payload`; in groups only when addressed to this bot. `name` is lower-case, without the slash. */
  readonly Command: { readonly name: string; readonly payload: string }
  readonly Text: { readonly text: string }
  /** `own` is true only when people share their own contact: the phone then counts as verified. */
  readonly Contact: { readonly phone: string; readonly own: boolean }
  readonly Photo: { readonly fileId: string; readonly caption: Option.Option<string> }
  /** `name` is the file name, if there is one. */
  readonly Document: {
    readonly fileId: string
    readonly caption: Option.Option<string>
    readonly name?: string
    readonly mime?: string
  }
  readonly Voice: { readonly fileId: string }
  /** A sticker, a location, a poll: a message whose content we don't read. */
  readonly OtherMessage: {}
  /** An earlier message was edited: `text` is its new text, or the new caption of a file. */
  readonly Edit: { readonly text: string }
  /** A tapped inline button. `messageId` is none when Telegram no longer gives access to its message. */
  readonly Press: {
    readonly queryId: string
    readonly data: string
    readonly messageId: Option.Option<MessageId>
    /** The message has a photo, so it can't be edited into a text message. */
    readonly onPicture?: true
  }
  /** The user blocked (`reachable: false`) or unblocked the bot. */
  readonly Reachability: { readonly reachable: boolean }
  /** Something that needs no answer: group chatter, Telegram's service messages, membership changes elsewhere. */
  readonly Silent: {}
}>
export const Act = Data.taggedEnum<Act>()

/** The person who acted, as reported by Telegram. Personal data: never log it. */
export interface Person {
  readonly id: UserId
  readonly firstName: string
  readonly lastName: Option.Option<string>
  readonly username: Option.Option<string>
  readonly languageCode: Option.Option<string>
}

export interface Incoming {
  readonly updateId: UpdateId
  readonly chatId: ChatId
  readonly chatKind: "private" | "group"
  readonly person: Person
  readonly act: Act
  /** The id of the person's own message; absent for a tap. */
  readonly messageId?: MessageId
  /** The message of the same chat that this one replies to. */
  readonly repliesTo?: MessageId
  /** The album (`media_group_id`) the message belongs to. */
  readonly album?: string
  /** The callback data of the buttons below the message it replies to, as untrusted as a pressed button's. */
  readonly replied?: ReadonlyArray<string>
  /** The forum topic the message was written in. */
  readonly topic?: number
}
