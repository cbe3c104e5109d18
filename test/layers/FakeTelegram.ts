import { Clock, Context, Effect, Layer, Predicate } from "effect"
import type { TelegramMethod } from "../../src/domain/telegram/TelegramMethod.ts"
import { BotApiTelegramClient } from "../../src/layers/telegram/BotApiTelegramClient.ts"
import type { TelegramClient } from "../../src/services/TelegramClient.ts"
import { type TelegramRequest, TelegramTransport } from "../../src/services/TelegramTransport.ts"
import { makePolling } from "./FakePolling.ts"
import { normal, type Reaction } from "./Reaction.ts"

export interface RecordedCall {
  readonly method: TelegramMethod
  readonly params: Readonly<Record<string, unknown>>
  readonly chatId: number | undefined
  /** Time of the call, in milliseconds of the Clock. */
  readonly at: number
  /** Whether the call took effect, whatever the caller was told. */
  readonly performed: boolean
  /** The message it sent or copied. */
  readonly messageId: number | undefined
}

export interface Rule {
  /** Any method and any chat by default. */
  readonly method?: TelegramMethod
  readonly chatId?: number
  /** How many matching calls it applies to; 1 by default. */
  readonly times?: number
  readonly reaction: Reaction
}

interface FakeTelegramShape {
  readonly calls: Effect.Effect<ReadonlyArray<RecordedCall>>
  readonly script: (...rules: ReadonlyArray<Rule>) => Effect.Effect<void>
  readonly pushUpdate: (raw: unknown) => Effect.Effect<void>
  readonly unconfirmed: Effect.Effect<ReadonlyArray<unknown>>
}

const sends = ["sendMessage", "sendPhoto", "sendDocument", "sendVoice", "copyMessage"] as const

const makeScript = () => {
  let rules: ReadonlyArray<{ readonly rule: Rule; left: number }> = []
  return {
    add: (added: ReadonlyArray<Rule>) => {
      rules = [...rules, ...added.map((rule) => ({ rule, left: rule.times ?? 1 }))]
    },
    /** The first matching rule that isn't used up. */
    next: (method: TelegramMethod, chatId: number | undefined): Reaction => {
      const found = rules.find(
        ({ left, rule }) =>
          left > 0 && (rule.method ?? method) === method && (rule.chatId ?? chatId) === chatId,
      )
      if (found === undefined) return normal
      found.left -= 1
      return found.rule.reaction
    },
  }
}

const resultOf = ({ chatId, messageId, method, params }: RecordedCall): unknown => {
  if (messageId !== undefined)
    return { message_id: messageId, date: 1, chat: { id: chatId, type: "private" } }
  if (method === "sendMediaGroup" && Array.isArray(params["media"]))
    return params["media"].map((_, index) => ({ message_id: 1_000 + index }))
  if (method === "getMe") return { id: 42, is_bot: true, first_name: "Jobs", username: "job_test_bot" }
  if (method === "getFile")
    return { file_id: params["file_id"], file_path: `files/${String(params["file_id"])}` }
  return method === "getChatMember" ? { status: "member", user: { id: params["user_id"] } } : true
}

const make = Effect.gen(function* () {
  const polling = yield* makePolling
  const script = makeScript()
  const calls: Array<RecordedCall> = []
  let messageId = 0

  const record = (method: TelegramMethod, params: object) =>
    Effect.map(Clock.currentTimeMillis, (at): RecordedCall => {
      const chat = Predicate.hasProperty(params, "chat_id") ? params.chat_id : undefined
      const chatId = typeof chat === "number" ? chat : undefined
      return { method, params: { ...params }, chatId, at, performed: false, messageId: undefined }
    })

  const call = ({ body, method }: TelegramRequest) =>
    Effect.gen(function* () {
      const attempt = yield* record(method, body)
      const index = calls.push(attempt) - 1
      const perform = (params: object) =>
        Effect.suspend(() => {
          const sent = sends.some((send) => send === method) ? (messageId += 1) : undefined
          const performed = { ...attempt, performed: true, messageId: sent }
          calls[index] = performed
          return method === "getUpdates" ? polling.poll(params) : Effect.succeed(resultOf(performed))
        })
      const { performs, run } = script.next(method, attempt.chatId)
      yield* run(method).pipe(
        Effect.tapError(() => Effect.when(perform({ ...body, timeout: 0 }), () => performs)),
      )
      return yield* perform(body)
    })

  return Context.make(TelegramTransport, {
    call,
    download: (path) => Effect.sync(() => new TextEncoder().encode(path)),
  }).pipe(
    Context.add(FakeTelegram, {
      calls: Effect.sync(() => [...calls]),
      script: (...rules) =>
        Effect.sync(() => {
          script.add(rules)
        }),
      pushUpdate: polling.push,
      unconfirmed: polling.unconfirmed,
    }),
  )
})

/**
 * Telegram in memory, below the real client: records calls, assigns increasing message ids, reacts as
 * scripted, and serves getUpdates from a queue. All waiting uses the Clock.
 */
export class FakeTelegram extends Context.Tag("FakeTelegram")<FakeTelegram, FakeTelegramShape>() {
  static readonly layer: Layer.Layer<FakeTelegram | TelegramTransport | TelegramClient> =
    BotApiTelegramClient.pipe(Layer.provideMerge(Layer.effectContext(make)))

  /** Every attempt, in order. */
  static readonly calls: Effect.Effect<ReadonlyArray<RecordedCall>, never, FakeTelegram> = Effect.flatMap(
    FakeTelegram,
    (fake) => fake.calls,
  )

  /** The attempts to call one method. */
  static readonly callsOf = (method: TelegramMethod) =>
    Effect.map(FakeTelegram.calls, (calls) => calls.filter((call) => call.method === method))

  /** Append rules to the existing ones; calls that match none succeed. */
  static readonly script = (...rules: ReadonlyArray<Rule>) =>
    Effect.flatMap(FakeTelegram, (fake) => fake.script(...rules))

  static readonly pushUpdate = (raw: unknown) => Effect.flatMap(FakeTelegram, (fake) => fake.pushUpdate(raw))

  /** Updates that no poll has confirmed yet. */
  static readonly unconfirmed: Effect.Effect<ReadonlyArray<unknown>, never, FakeTelegram> = Effect.flatMap(
    FakeTelegram,
    (fake) => fake.unconfirmed,
  )
}
