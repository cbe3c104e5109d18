import { describe, expect, it } from "@effect/vitest"
import { Duration, Effect, Layer, Metric, Option, TestClock, Tracer } from "effect"
import { Upload } from "../../../src/domain/telegram/Upload.ts"
import { telegramMethods } from "../../../src/domain/telegram/TelegramMethod.ts"
import { BotApiTelegramClient } from "../../../src/layers/telegram/BotApiTelegramClient.ts"
import { telegramRequest } from "../../../src/metrics/Metrics.ts"
import { TelegramClient } from "../../../src/services/TelegramClient.ts"
import { type TelegramRequest, TelegramTransport } from "../../../src/services/TelegramTransport.ts"
import { TracingEnabled } from "../../../src/services/TracingEnabled.ts"
import { FakeTelegram } from "../FakeTelegram.ts"
import {
  conflict,
  forbidden,
  malformed,
  rateLimited,
  rejected,
  slow,
  unauthorized,
  unavailable,
} from "../Reaction.ts"

/** A client whose every call succeeds with `result`; the requests are recorded. */
const answering = (result: unknown) => {
  const requests: Array<TelegramRequest> = []
  const transport = Layer.succeed(TelegramTransport, {
    call: (request) => Effect.sync(() => (requests.push(request), result)),
    download: () => Effect.succeed(new Uint8Array()),
  })
  return { requests, layer: Layer.provide(BotApiTelegramClient, transport) }
}

const photo = new Upload({ filename: "a.jpg", contentType: "image/jpeg", bytes: new Uint8Array([1]) })

const everyCall = Effect.map(TelegramClient, (telegram) => ({
  getUpdates: telegram.getUpdates({}),
  getMe: telegram.getMe,
  deleteWebhook: telegram.deleteWebhook({ drop_pending_updates: false }),
  setMyCommands: telegram.setMyCommands({ commands: [{ command: "start", description: "Start" }] }),
  deleteMyCommands: telegram.deleteMyCommands({ language_code: "uz" }),
  setMyDescription: telegram.setMyDescription({ description: "Jobs", language_code: "uz" }),
  setMyShortDescription: telegram.setMyShortDescription({ short_description: "Jobs" }),
  sendMessage: telegram.sendMessage({ chat_id: 7, text: "Salom", parse_mode: "HTML" }),
  sendPhoto: telegram.sendPhoto({ chat_id: 7, photo: "file-id" }),
  sendDocument: telegram.sendDocument({ chat_id: 7, document: "file-id" }),
  sendVoice: telegram.sendVoice({ chat_id: 7, voice: "file-id" }),
  sendMediaGroup: telegram.sendMediaGroup({
    chat_id: 7,
    media: [
      { type: "photo", media: "one" },
      { type: "photo", media: "two" },
    ],
  }),
  sendChatAction: telegram.sendChatAction({ chat_id: 7, action: "typing" }),
  copyMessage: telegram.copyMessage({ chat_id: 7, from_chat_id: 8, message_id: 1 }),
  answerCallbackQuery: telegram.answerCallbackQuery({ callback_query_id: "1", text: undefined }),
  editMessageText: telegram.editMessageText({ chat_id: 7, message_id: 1, text: "Salom" }),
  editMessageCaption: telegram.editMessageCaption({ chat_id: 7, message_id: 1, caption: "Salom" }),
  editMessageMedia: telegram.editMessageMedia({
    chat_id: 7,
    message_id: 1,
    media: { type: "photo", media: "file-id" },
  }),
  editMessageReplyMarkup: telegram.editMessageReplyMarkup({ chat_id: 7, message_id: 1 }),
  setMessageReaction: telegram.setMessageReaction({ chat_id: 7, message_id: 1, reaction: [] }),
  deleteMessage: telegram.deleteMessage({ chat_id: 7, message_id: 1 }),
  getFile: telegram.getFile({ file_id: "f" }),
  answerInlineQuery: telegram.answerInlineQuery({ inline_query_id: "1", results: [] }),
  getChatMember: telegram.getChatMember({ chat_id: -100, user_id: 7 }),
}))

const results: Record<string, unknown> = {
  getUpdates: [{ update_id: 1 }, "odd"],
  getMe: { id: 42, is_bot: true, first_name: "Jobs", username: "jobs_bot" },
  sendMessage: { message_id: 5, date: 1, chat: { id: 7, type: "private" }, text: "Salom" },
  sendPhoto: { message_id: 5 },
  sendDocument: { message_id: 5 },
  sendVoice: { message_id: 5 },
  sendMediaGroup: [{ message_id: 5 }, { message_id: 6 }],
  copyMessage: { message_id: 5 },
  getFile: { file_id: "f", file_unique_id: "u", file_path: "photos/1.jpg", file_size: 3 },
  getChatMember: { status: "member", user: { id: 7 } },
}

describe("every method", () => {
  for (const method of telegramMethods) {
    it.effect(`${method} calls the method of that name and decodes its result`, () => {
      const { layer, requests } = answering(results[method] ?? true)
      return Effect.gen(function* () {
        const result = yield* Effect.flatMap(everyCall, (calls) => calls[method] as Effect.Effect<unknown>)
        expect(requests.map((request) => request.method)).toEqual([method])
        if (method in results) expect(results[method]).toMatchObject(result as object)
        else expect(result).toBeUndefined()
      }).pipe(Effect.provide(layer))
    })

    it.effect(`an unexpected result of ${method} is malformed, or ignored`, () =>
      Effect.gen(function* () {
        const exit = yield* Effect.either(
          Effect.flatMap(everyCall, (calls) => calls[method] as typeof calls.getMe),
        )
        if (method in results) expect(exit).toMatchObject({ left: { _tag: "TelegramMalformed", method } })
        else expect(exit).toMatchObject({ _tag: "Right" })
      }).pipe(Effect.provide(answering(null).layer)),
    )
  }
})

describe("deadlines", () => {
  const requestOf = (use: (telegram: typeof TelegramClient.Service) => Effect.Effect<unknown, unknown>) => {
    const { layer, requests } = answering({ message_id: 1 })
    return Effect.flatMap(TelegramClient, use).pipe(
      Effect.ignore,
      Effect.provide(layer),
      Effect.map(() => requests[0]),
    )
  }

  it.effect("are the server's timeout plus 10 s for a poll, 15 s for a call, 60 s for an upload", () =>
    Effect.gen(function* () {
      const seconds = [
        yield* requestOf((telegram) => telegram.getUpdates({ timeout: 50 })),
        yield* requestOf((telegram) => telegram.sendPhoto({ chat_id: 7, photo: "file-id" })),
        yield* requestOf((telegram) => telegram.sendPhoto({ chat_id: 7, photo })),
      ].map((request) => request && Duration.toSeconds(request.deadline))
      expect(seconds).toEqual([60, 15, 60])
    }),
  )

  it.effect("an upload is sent beside a body that references it", () =>
    Effect.gen(function* () {
      const media = { type: "photo", media: photo, caption: "1" } as const
      const request = yield* requestOf((telegram) =>
        telegram.editMessageMedia({ chat_id: 7, message_id: 1, media }),
      )
      expect(request).toMatchObject({
        body: { chat_id: 7, media: { type: "photo", media: "attach://file0", caption: "1" } },
        uploads: { file0: photo },
      })
    }),
  )
})

describe("metrics", () => {
  const { outcomes, seconds } = telegramRequest("setMyDescription")

  it.effect("count and time each call once, by its outcome", () =>
    Effect.gen(function* () {
      const reactions = {
        ok: slow("3 seconds"),
        rate_limited: rateLimited("1 second"),
        forbidden: forbidden(),
        rejected: rejected("other"),
        unauthorized,
        conflict: conflict("webhook"),
        unavailable: unavailable("server"),
        malformed,
      }
      const counts = Effect.forEach(Object.values(outcomes), (counter) => Metric.value(counter))
      const before = yield* counts
      const timedBefore = yield* Metric.value(seconds)
      for (const reaction of Object.values(reactions)) {
        yield* FakeTelegram.script({ reaction })
        const fiber = yield* Effect.fork(
          Effect.flatMap(TelegramClient, (telegram) => Effect.either(telegram.setMyDescription({}))),
        )
        yield* TestClock.adjust("3 seconds")
        yield* fiber
      }
      const after = yield* counts
      const timed = yield* Metric.value(seconds)
      expect(after.map(({ count }, index) => count - (before[index]?.count ?? 0))).toEqual(
        Object.keys(reactions).map(() => 1),
      )
      expect(timed.count - timedBefore.count).toBe(8)
      expect(timed.sum - timedBefore.sum).toBeCloseTo(3, 1)
    }).pipe(Effect.provide(FakeTelegram.layer)),
  )
})

describe("spans", () => {
  const spansOf = (tracing: boolean) =>
    Effect.gen(function* () {
      const names: Array<string> = []
      const attributes: Array<unknown> = []
      const tracer = Tracer.make({
        context: (run) => run(),
        span: (name, parent, context, links, startTime, kind) => {
          names.push(name)
          return {
            _tag: "Span",
            name,
            parent,
            context,
            links: [...links],
            kind,
            attributes: new Map(),
            sampled: true,
            spanId: "1",
            traceId: "1",
            status: { _tag: "Started", startTime },
            attribute: (key, value) => void attributes.push([key, value]),
            end: () => undefined,
            event: () => undefined,
            addLinks: () => undefined,
          } satisfies Tracer.Span
        },
      })
      yield* Effect.flatMap(TelegramClient, (telegram) =>
        telegram.sendMessage({ chat_id: 7, text: "Salom" }),
      ).pipe(
        Effect.provide(
          answering({ message_id: 1 }).layer.pipe(Layer.provide(Layer.succeed(TracingEnabled, tracing))),
        ),
        Effect.withTracer(tracer),
      )
      return { names, attributes }
    })

  it.effect("are created only with tracing on, and carry no attributes", () =>
    Effect.gen(function* () {
      expect((yield* spansOf(false)).names).toEqual([])
      expect(yield* spansOf(true)).toEqual({ names: ["telegram.sendMessage"], attributes: [] })
      expect(Option.isNone(yield* Effect.option(Effect.currentSpan))).toBe(true)
    }),
  )
})
