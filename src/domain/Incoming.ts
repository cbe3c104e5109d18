import type { Option } from "effect"
import { Data } from "effect"
import type { ChatId, MessageId, UpdateId, UserId } from "./Ids.ts"

/** What a person did, freed from the Bot API's shape: the input of every dialog. */
export type Act = Data.TaggedEnum<{
  /** `/name payload`, in groups only when addressed to this bot. `name` is lower-case, without the slash. */
  readonly Command: { readonly name: string; readonly payload: string }
  readonly Text: { readonly text: string }
  /** `own` holds only when the shared contact is the sender's: the phone counts as verified. */
  readonly Contact: { readonly phone: string; readonly own: boolean }
  readonly Photo: { readonly fileId: string; readonly caption: Option.Option<string> }
  /** `name` is the file's, where it has one. */
  readonly Document: {
    readonly fileId: string
    readonly caption: Option.Option<string>
    readonly name?: string
    readonly mime?: string
  }
  readonly Voice: { readonly fileId: string }
  /** A sticker, a location, a poll: a message whose content we don't read. */
  readonly OtherMessage: {}
  /** A message from before was changed: these are its words now, those under a file where it has one. */
  readonly Edit: { readonly text: string }
  /** A tapped inline button. `messageId` is none when Telegram no longer shows us its message. */
  readonly Press: {
    readonly queryId: string
    readonly data: string
    readonly messageId: Option.Option<MessageId>
    /** Its message has a picture, which can't be turned into a text. */
    readonly onPicture?: true
  }
  /** The user blocked (`reachable: false`) or unblocked the bot. */
  readonly Reachability: { readonly reachable: boolean }
  /** Something that asks for no answer: group chatter, notes of Telegram's own, membership changes elsewhere. */
  readonly Silent: {}
}>
export const Act = Data.taggedEnum<Act>()

/** Who acted, as Telegram tells it: personal data, never logged. */
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
  /** The message of the person's; a press is not one. */
  readonly messageId?: MessageId
  /** Which album the message is part of. */
  readonly album?: string
  /** Which topic of a forum it was written in. */
  readonly topic?: number
}
