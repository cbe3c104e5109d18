import { Duration, Effect, Layer, Option, Schema } from "effect"
import { BotUser } from "../../domain/telegram/BotUser.ts"
import { ChatMember } from "../../domain/telegram/ChatMember.ts"
import { RemoteFile } from "../../domain/telegram/RemoteFile.ts"
import { SentMessage } from "../../domain/telegram/SentMessage.ts"
import { TelegramMalformed } from "../../domain/telegram/TelegramError.ts"
import type { TelegramMethod } from "../../domain/telegram/TelegramMethod.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { TelegramTransport } from "../../services/TelegramTransport.ts"
import { TracingEnabled } from "../../services/TracingEnabled.ts"
import { attachUploads } from "./AttachUploads.ts"
import { observeCalls } from "./ObserveCalls.ts"

const callDeadline = Duration.seconds(15)
const uploadDeadline = Duration.seconds(60)

/** How long a long poll may take beyond the time the server holds it. */
const pollMargin = Duration.seconds(10)

type Read<A> = (result: unknown) => Option.Option<A>

const botUser = Schema.decodeUnknownOption(BotUser)
const sentMessage = Schema.decodeUnknownOption(SentMessage)
const sentMessages = Schema.decodeUnknownOption(Schema.Array(SentMessage))
const remoteFile = Schema.decodeUnknownOption(RemoteFile)
const chatMember = Schema.decodeUnknownOption(ChatMember)
const updates: Read<ReadonlyArray<unknown>> = (result) =>
  Array.isArray(result) ? Option.some(result) : Option.none()

/** The reader for calls whose success is all that matters: any `result` is accepted. */
const nothing: Read<void> = () => Option.void

const makeCalls = (transport: TelegramTransport["Type"], tracing: boolean) => {
  const performing = <A>(method: TelegramMethod, read: Read<A>) => {
    const observe = observeCalls(method, tracing)
    const readResult = (result: unknown) =>
      Option.match(read(result), {
        onNone: () => Effect.fail(new TelegramMalformed({ method })),
        onSome: Effect.succeed,
      })
    return (
      body: object,
      deadline: Duration.Duration,
      uploads?: ReturnType<typeof attachUploads>["uploads"],
    ) => observe(Effect.flatMap(transport.call({ method, body, uploads, deadline }), readResult))
  }

  const call = <A>(method: TelegramMethod, read: Read<A>) => {
    const perform = performing(method, read)
    return (params: object) => perform(params, callDeadline)
  }

  const uploading = <A>(method: TelegramMethod, read: Read<A>) => {
    const perform = performing(method, read)
    return (params: object) => {
      const { body, uploads } = attachUploads(params)
      return perform(body, uploads === undefined ? callDeadline : uploadDeadline, uploads)
    }
  }

  return { performing, call, uploading }
}

const make = Effect.gen(function* () {
  const transport = yield* TelegramTransport
  const { call, performing, uploading } = makeCalls(transport, yield* TracingEnabled)
  const poll = performing("getUpdates", updates)

  return TelegramClient.of({
    getUpdates: (params) => poll(params, Duration.sum(Duration.seconds(params.timeout ?? 0), pollMargin)),
    getMe: call("getMe", botUser)({}),
    deleteWebhook: call("deleteWebhook", nothing),
    setMyCommands: call("setMyCommands", nothing),
    deleteMyCommands: call("deleteMyCommands", nothing),
    setMyDescription: call("setMyDescription", nothing),
    setMyShortDescription: call("setMyShortDescription", nothing),
    sendMessage: call("sendMessage", sentMessage),
    sendPhoto: uploading("sendPhoto", sentMessage),
    sendDocument: uploading("sendDocument", sentMessage),
    sendVoice: uploading("sendVoice", sentMessage),
    sendMediaGroup: call("sendMediaGroup", sentMessages),
    sendChatAction: call("sendChatAction", nothing),
    copyMessage: call("copyMessage", sentMessage),
    answerCallbackQuery: call("answerCallbackQuery", nothing),
    editMessageText: call("editMessageText", nothing),
    editMessageCaption: call("editMessageCaption", nothing),
    editMessageMedia: uploading("editMessageMedia", nothing),
    editMessageReplyMarkup: call("editMessageReplyMarkup", nothing),
    setMessageReaction: call("setMessageReaction", nothing),
    deleteMessage: call("deleteMessage", nothing),
    getFile: call("getFile", remoteFile),
    download: transport.download,
    answerInlineQuery: call("answerInlineQuery", nothing),
    getChatMember: call("getChatMember", chatMember),
  })
})

/** The typed Bot API methods over any transport: decoded results, deadlines, metrics, spans. */
export const BotApiTelegramClient = Layer.effect(TelegramClient, make)
