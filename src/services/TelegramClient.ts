import type { Opts } from "@grammyjs/types"
import { Context, type Effect } from "effect"
import type { BotUser } from "../domain/telegram/BotUser.ts"
import type { ChatMember } from "../domain/telegram/ChatMember.ts"
import type { RemoteFile } from "../domain/telegram/RemoteFile.ts"
import type { SentMessage } from "../domain/telegram/SentMessage.ts"
import type { Upload } from "../domain/telegram/Upload.ts"
import type { TelegramError } from "../domain/telegram/TelegramError.ts"
import type { TelegramMethod } from "../domain/telegram/TelegramMethod.ts"

/** What can be sent for `T`: everything readonly, optional fields also `undefined`. */
type Sendable<T> = T extends string | number | boolean | Upload
  ? T
  : { readonly [K in keyof T]: Sendable<T[K]> | (Partial<Pick<T, K>> extends Pick<T, K> ? undefined : never) }

/** The parameters of a method under the Bot API's names. */
export type TelegramParams<M extends TelegramMethod> = Sendable<Opts<Upload>[M]>

type Call<M extends TelegramMethod, A = void> = (params: TelegramParams<M>) => Effect.Effect<A, TelegramError>

/** The Bot API methods the bot uses. Undeclared fields of answers are ignored. */
export class TelegramClient extends Context.Tag("TelegramClient")<
  TelegramClient,
  {
    /** Updates as received, to be decoded one by one. `timeout` is in seconds. */
    readonly getUpdates: Call<"getUpdates", ReadonlyArray<unknown>>
    readonly getMe: Effect.Effect<BotUser, TelegramError>
    readonly deleteWebhook: Call<"deleteWebhook">
    readonly setMyCommands: Call<"setMyCommands">
    readonly deleteMyCommands: Call<"deleteMyCommands">
    readonly setMyDescription: Call<"setMyDescription">
    readonly setMyShortDescription: Call<"setMyShortDescription">
    readonly sendMessage: Call<"sendMessage", SentMessage>
    readonly sendPhoto: Call<"sendPhoto", SentMessage>
    readonly sendDocument: Call<"sendDocument", SentMessage>
    readonly sendVoice: Call<"sendVoice", SentMessage>
    readonly sendMediaGroup: Call<"sendMediaGroup", ReadonlyArray<SentMessage>>
    readonly sendChatAction: Call<"sendChatAction">
    readonly copyMessage: Call<"copyMessage", SentMessage>
    readonly answerCallbackQuery: Call<"answerCallbackQuery">
    readonly editMessageText: Call<"editMessageText">
    readonly editMessageCaption: Call<"editMessageCaption">
    readonly editMessageMedia: Call<"editMessageMedia">
    readonly editMessageReplyMarkup: Call<"editMessageReplyMarkup">
    readonly setMessageReaction: Call<"setMessageReaction">
    readonly deleteMessage: Call<"deleteMessage">
    readonly getFile: Call<"getFile", RemoteFile>
    /** Download the file at a RemoteFile's `file_path`; fails with TelegramRejected above `maxBytes`. */
    readonly download: (filePath: string, maxBytes: number) => Effect.Effect<Uint8Array, TelegramError>
    readonly answerInlineQuery: Call<"answerInlineQuery">
    readonly getChatMember: Call<"getChatMember", ChatMember>
  }
>() {}
