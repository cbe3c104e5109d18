import type { ForceReply, ReplyKeyboardMarkup, User } from "@grammyjs/types"
import type { Message, SeenMessage } from "./Message.ts"
import type { ApiCall } from "./CallLog.ts"
import type { CallbackAnswer } from "./PendingQueries.ts"
import type { MemberStatus } from "./Member.ts"

/** An event in one chat. `bot` is the id of the bot whose private chat it is, undefined for groups. */
export type ChatEvent = { readonly bot: number | undefined; readonly chatId: number } & (
  | { readonly _tag: "MessageAdded"; readonly message: Message }
  | { readonly _tag: "MessageEdited"; readonly message: Message }
  /** There was a vote, or the poll was closed. */
  | { readonly _tag: "PollChanged"; readonly message: Message }
  /** A bot set or removed its reaction. */
  | { readonly _tag: "Reacted"; readonly message: SeenMessage }
  | { readonly _tag: "MessageDeleted"; readonly messageId: number }
  | { readonly _tag: "CallbackAnswered"; readonly queryId: string; readonly answer: CallbackAnswer }
  | { readonly _tag: "ChatAction"; readonly action: string }
  | { readonly _tag: "KeyboardChanged"; readonly keyboard: ReplyKeyboardMarkup | ForceReply | undefined }
  | { readonly _tag: "TopicsChanged" }
  | { readonly _tag: "MemberChanged"; readonly user: User; readonly status: MemberStatus }
)

/** Everything observable from outside, for a front end to follow. */
export type WorldEvent =
  | ChatEvent
  | { readonly _tag: "BotAdded"; readonly user: User }
  /** Its commands, name or description changed. */
  | { readonly _tag: "BotChanged"; readonly bot: number }
  | { readonly _tag: "WebhookChanged"; readonly bot: number }
  | { readonly _tag: "GroupAdded"; readonly chatId: number }
  /** Milliseconds; `json` is the update as the bot receives it. */
  | {
      readonly _tag: "UpdateQueued"
      readonly at: number
      readonly bot: number
      readonly id: number
      readonly kind: string
      readonly json: string
    }
  | { readonly _tag: "UserAdded"; readonly user: User }
  /** People and chats were removed. */
  | { readonly _tag: "WorldEmptied" }
  | { readonly _tag: "ApiCalled"; readonly call: ApiCall }
