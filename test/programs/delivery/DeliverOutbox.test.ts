import { expect, it } from "@effect/vitest"
import { Array as Arr, Clock, Effect, FastCheck as fc, Fiber, Layer, TestClock, Option } from "effect"
import { describe } from "vitest"
import { newAccount } from "../../../src/domain/Account.ts"
import { ChatId, MessageId, UserId } from "../../../src/domain/Ids.ts"
import { ChatMessageId } from "../../../src/domain/market/MarketIds.ts"
import type { Outgoing, OutgoingMessage } from "../../../src/domain/Outgoing.ts"
import type { RejectionKind } from "../../../src/domain/telegram/TelegramError.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { deliverOutbox } from "../../../src/programs/delivery/DeliverOutbox.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { ChartPainter } from "../../../src/services/ChartPainter.ts"
import { DeadLetters } from "../../../src/services/DeadLetters.ts"
import { DeliverySchedule } from "../../../src/services/DeliverySchedule.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { ResumePdfs } from "../../../src/services/ResumePdfs.ts"
import { Reveals } from "../../../src/services/Reveals.ts"
import { FakeTelegram, type Rule } from "../../layers/FakeTelegram.ts"
import * as Reaction from "../../layers/Reaction.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

const World = Layer.mergeAll(
  FakeTelegram.layer,
  FloodControlledSchedule,
  Layer.mock(ResumePdfs, {}),
  Layer.mock(Reveals, {}),
  Layer.mock(ChartPainter, {}),
).pipe(Layer.provideMerge(TestStorage))

const send = (chat: number, text: string): Outgoing => ({
  chatId: ChatId.make(chat),
  lane: "reply",
  message: { _tag: "SendText", html: text, menu: false },
})

const personOf = (id: number) => ({
  id: UserId.make(id),
  firstName: "Ann",
  lastName: Option.none(),
  username: Option.none(),
  languageCode: Option.none(),
})

const store = (outgoing: ReadonlyArray<Outgoing>) =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const schedule = yield* DeliverySchedule
    yield* schedule.offer(yield* outbox.add(outgoing, yield* Clock.currentTimeMillis))
  })

const waiting = Effect.gen(function* () {
  const { reply, notice, broadcast } = yield* (yield* Outbox).waiting
  return reply.count + notice.count + broadcast.count
})

/** Let time pass until the outbox is empty; at most an hour. */
const settle = Effect.gen(function* () {
  for (let second = 0; second < 3600 && (yield* waiting) > 0; second++) yield* TestClock.adjust("1 second")
  expect(yield* waiting).toBe(0)
})

const delivering = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.fork(deliverOutbox)
    const result = yield* effect
    yield* Fiber.interrupt(fiber)
    return result
  }).pipe(Effect.provide(Layer.fresh(World)))

const sends = Effect.map(FakeTelegram.calls, (calls) =>
  calls.filter(({ method }) => method === "sendMessage"),
)
const performed = Effect.map(sends, (calls) => calls.filter((call) => call.performed))
const methods = Effect.map(FakeTelegram.calls, (calls) => calls.map(({ method }) => method))

const ninth = MessageId.make(9)
const inPlaceOfPicture: Outgoing = {
  ...send(1, ""),
  message: { _tag: "SendText", html: "words", menu: true, replaces: ninth },
}
const editPhoto: Outgoing = {
  ...send(1, ""),
  message: { _tag: "EditPhoto", messageId: ninth, photo: "file-id", html: "words" },
}

const refused = { html: "instead", sender: { chatId: ChatId.make(2), html: "refused" } }
const copyOf = ChatMessageId.make(3)
const withFiles: ReadonlyArray<OutgoingMessage> = [
  { _tag: "EditText", messageId: ninth, html: "words" },
  { _tag: "EditPhoto", messageId: ninth, photo: "file-id", html: "words" },
  { _tag: "EditCaption", messageId: ninth, html: "words", copyOf },
  { _tag: "SendPhoto", photo: "file-id", html: "words", menu: true },
  { _tag: "SendPhoto", photo: "file-id", html: "words", menu: false, refused },
  { _tag: "SendDocument", document: "file-id", html: "words", menu: false, refused },
  { _tag: "SendVoice", voice: "file-id", html: "words", menu: false },
  { _tag: "SendVoice", voice: "file-id", html: "words", menu: false, refused },
]

/** Reasons to refuse an edit or a file; the markup at most once, since it is dropped then. */
const refusals = fc.constantFrom<ReadonlyArray<RejectionKind>>(
  ["not-editable"],
  ["bad-file"],
  ["other"],
  ["bad-markup", "not-editable"],
  ["bad-markup", "bad-file"],
)

const textOf = ({ params }: { readonly params: Readonly<Record<string, unknown>> }) => String(params["text"])

const chats = [1, 2, 3, 4]
const rows = fc
  .array(fc.constantFrom(...chats), { maxLength: 15 })
  .map((picked) => picked.map((chat, index) => send(chat, `${index}`)))
const passing = fc.constantFrom(
  Reaction.rateLimited("3 seconds"),
  Reaction.rateLimited("1500 millis"),
  Reaction.unavailable("network"),
  Reaction.unavailable("server"),
  Reaction.unavailable("not-json"),
  Reaction.slow("2 seconds"),
)
const troubles = fc.array(
  fc.record({ chatId: fc.constantFrom(...chats), reaction: passing, times: fc.integer({ min: 1, max: 2 }) }),
  { maxLength: 8 },
)

describe("deliverOutbox", () => {
  it.effect.prop(
    "after a ban is committed, nothing for or about the banned user is sent except official notices",
    [
      fc.array(
        fc.record({
          about: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
          chat: fc.integer({ min: 1, max: 4 }),
          official: fc.boolean(),
        }),
        { maxLength: 20 },
      ),
    ],
    ([rows]) =>
      delivering(
        Effect.gen(function* () {
          const accounts = yield* Accounts
          yield* accounts.save([1, 2, 3, 4].map((id) => newAccount(personOf(id), 0)))
          yield* FakeTelegram.script(
            ...[1, 2, 3, 4].map((chatId): Rule => ({ chatId, reaction: Reaction.rateLimited("30 seconds") })),
          )
          const outgoing = rows.map(({ about, chat, official }, index) => ({
            ...send(chat, `text ${index}`),
            about: about.map((id) => UserId.make(id)),
            official,
          }))
          yield* store(outgoing)
          yield* TestClock.adjust("1 second")
          yield* accounts.setStanding(UserId.make(1), "banned", 1)
          const before = (yield* sends).length
          yield* settle
          const after = (yield* sends).slice(before).map(({ params }) => params["text"])
          const isForBanned = ({ about, chat }: (typeof rows)[number]) => chat === 1 || about.includes(1)
          const allowed = rows.flatMap((row, index) =>
            row.official || !isForBanned(row) ? [`text ${index}`] : [],
          )
          expect(after.filter((text) => !allowed.includes(text as string))).toEqual([])
          const delivered = (yield* sends)
            .filter(({ performed }) => performed)
            .map(({ params }) => params["text"])
          expect(allowed.filter((text) => !delivered.includes(text))).toEqual([])
        }),
      ),
    { fastCheck: { numRuns: 10 } },
  )

  it.effect.prop(
    "despite temporary failures everything is sent exactly once, in order within each chat",
    [rows, troubles],
    ([outgoing, rules]) =>
      delivering(
        Effect.gen(function* () {
          yield* FakeTelegram.script(...rules.map((rule): Rule => ({ ...rule, method: "sendMessage" })))
          yield* store(outgoing)
          yield* settle
          const calls = yield* performed
          expect(calls.map(textOf).sort()).toEqual(outgoing.map(({ message }) => message.html).sort())
          for (const texts of Object.values(Arr.groupBy(calls, ({ chatId }) => `${chatId ?? 0}`)))
            expect(texts.map(textOf).map(Number)).toEqual(
              texts
                .map(textOf)
                .map(Number)
                .sort((a, b) => a - b),
            )
        }),
      ),
    { fastCheck: { numRuns: 20 }, timeout: 30_000 },
  )

  it.effect.prop(
    "no call to a chat comes even a millisecond before its retry_after has passed",
    [fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })],
    ([tenths]) =>
      delivering(
        Effect.gen(function* () {
          const waits = tenths.map((tenth) => tenth * 100)
          yield* FakeTelegram.script(
            ...waits.map((millis) => ({ chatId: 1, reaction: Reaction.rateLimited(millis) })),
          )
          yield* store([send(1, "a"), send(2, "b")])
          yield* settle
          const toFirst = (yield* sends).filter(({ chatId }) => chatId === 1)
          expect(toFirst.length).toBe(waits.length + 1)
          waits.forEach((wait, index) => {
            expect((toFirst[index + 1]?.at ?? 0) - (toFirst[index]?.at ?? 0)).toBeGreaterThanOrEqual(wait)
          })
          expect((yield* sends).find(({ chatId }) => chatId === 2)?.at).toBeLessThan(1000)
        }),
      ),
    { fastCheck: { numRuns: 15 }, timeout: 30_000 },
  )

  it.effect("a global limit stops every chat until it has passed", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ times: 3, reaction: Reaction.rateLimited("7 seconds") })
        yield* store([send(1, "a"), send(2, "b"), send(3, "c")])
        yield* TestClock.adjust("1 second")
        yield* store([send(4, "d"), send(5, "e")])
        yield* settle
        const all = yield* sends
        expect(all.slice(0, 3).map((call) => call.performed)).toEqual([false, false, false])
        const later = all.slice(3)
        expect(later.length).toBe(5)
        expect(later.every(({ at }) => at >= 7000)).toBe(true)
      }),
    ),
  )

  it.effect("two limited chats stop nobody else", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ times: 2, reaction: Reaction.rateLimited("35 seconds") })
        yield* store([send(1, "a"), send(2, "b")])
        yield* TestClock.adjust("1 second")
        yield* store([send(3, "c")])
        yield* settle
        const early = (yield* performed).filter(({ at }) => at < 35_000)
        expect(early.map(({ chatId }) => chatId)).toEqual([3])
      }),
    ),
  )

  it.effect(
    "of menus that waited for a 429 only the newest is sent, and the message it replaces is deleted",
    () =>
      delivering(
        Effect.gen(function* () {
          const menu = (html: string): Outgoing => ({
            ...send(1, ""),
            message: { _tag: "SendText", html, menu: true },
          })
          yield* FakeTelegram.script({ chatId: 1, reaction: Reaction.rateLimited("5 seconds") })
          yield* store([menu("first")])
          yield* TestClock.adjust("1 second")
          yield* store([menu("second"), send(1, "a fact"), inPlaceOfPicture, menu("newest")])
          yield* settle
          expect((yield* performed).map(textOf)).toEqual(["a fact", "newest"])
          const taken = yield* FakeTelegram.callsOf("deleteMessage")
          expect(taken.map(({ params }) => params["message_id"])).toEqual([ninth])
          expect(yield* (yield* DeadLetters).count).toBe(0)
        }),
      ),
  )

  it.effect("a chat that never answers doesn't delay the others", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ chatId: 1, reaction: Reaction.hang })
        yield* store([send(1, "a"), send(2, "b"), send(3, "c"), send(2, "d")])
        yield* TestClock.adjust("2 seconds")
        expect((yield* performed).map(textOf).sort()).toEqual(["b", "c", "d"])
      }),
    ),
  )

  it.effect("403 marks the account unreachable, drops the message and deletes nothing", () =>
    delivering(
      Effect.gen(function* () {
        const accounts = yield* Accounts
        const id = UserId.make(1)
        const account = {
          id,
          locale: "uz",
          role: "seeker",
          consentedAt: { _tag: "None" },
          standing: "active",
          standingSince: Option.none(),
          reachable: true,
          createdAt: 1,
          seenAt: 1,
        }
        yield* accounts.save([account as never])
        yield* FakeTelegram.script({ chatId: 1, reaction: Reaction.forbidden() })
        yield* store([send(1, "a")])
        yield* settle
        expect((yield* accounts.load([id])).get(id)).toMatchObject({ role: "seeker", reachable: false })
        expect((yield* sends).length).toBe(1)
      }),
    ),
  )

  it.effect("400 makes a dead letter, and the chat's next message is sent", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ chatId: 1, reaction: Reaction.rejected("other") })
        yield* store([send(1, "a"), send(1, "b")])
        yield* settle
        expect((yield* performed).map(textOf)).toEqual(["b"])
        expect(yield* (yield* DeadLetters).count).toBe(1)
      }),
    ),
  )

  it.effect("a message that alone fails for an hour becomes a dead letter, and its chat continues", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ chatId: 1, times: 10_000, reaction: Reaction.unavailable("server") })
        yield* store([send(1, "a"), send(2, "other")])
        for (let minute = 0; minute < 58; minute++) {
          yield* TestClock.adjust("1 minute")
          if (minute % 8 === 7) yield* store([send(2, "other")])
        }
        expect(yield* (yield* DeadLetters).count).toBe(0)
        yield* TestClock.adjust("4 minutes")
        expect(yield* (yield* DeadLetters).count).toBe(1)
        expect(yield* waiting).toBe(0)
      }),
    ),
  )

  it.effect("while nothing can be sent at all, no message is given up within a day", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ times: 100_000, reaction: Reaction.unavailable("network") })
        yield* store([send(1, "a"), send(2, "b")])
        for (let hour = 0; hour < 23; hour++) yield* TestClock.adjust("1 hour")
        expect([yield* waiting, yield* (yield* DeadLetters).count]).toEqual([2, 0])
        for (let hour = 0; hour < 2; hour++) yield* TestClock.adjust("1 hour")
        expect([yield* waiting, yield* (yield* DeadLetters).count]).toEqual([0, 2])
      }),
    ),
  )

  it.effect.prop(
    "the wait doubles with each consecutive failure, up to half a minute",
    [fc.integer({ min: 1, max: 12 })],
    ([times]) =>
      delivering(
        Effect.gen(function* () {
          yield* FakeTelegram.script({ times, reaction: Reaction.unavailable("network") })
          yield* store([send(1, "a")])
          yield* TestClock.adjust("1 hour")
          const at = (yield* sends).map((call) => call.at)
          expect(at).toHaveLength(times + 1)
          for (let n = 0; n < times; n++) {
            const least = Math.min(30_000, 500 * 2 ** n)
            const waited = (at[n + 1] ?? 0) - (at[n] ?? 0)
            expect(waited).toBeGreaterThanOrEqual(least)
            expect(waited).toBeLessThanOrEqual(least * 1.5 + 1)
          }
        }),
      ),
    { fastCheck: { numRuns: 6 } },
  )

  it.effect("a wait of days is capped at an hour", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ chatId: 1, reaction: Reaction.rateLimited("24 days") })
        yield* store([send(1, "a")])
        yield* TestClock.adjust("59 minutes")
        expect((yield* sends).length).toBe(1)
        yield* TestClock.adjust("2 minutes")
        expect((yield* performed).map(textOf)).toEqual(["a"])
      }),
    ),
  )

  it.effect("an impossible edit becomes a new message; an edit that changes nothing counts as done", () =>
    Effect.gen(function* () {
      for (const kind of ["not-editable", "not-modified"] as const)
        for (const [_tag, method] of [
          ["EditText", "editMessageText"],
          ["EditCaption", "editMessageCaption"],
        ] as const)
          yield* delivering(
            Effect.gen(function* () {
              yield* FakeTelegram.script({ method, reaction: Reaction.rejected(kind) })
              yield* store([{ ...send(1, ""), message: { _tag, messageId: ninth, html: "new" } }])
              yield* settle
              expect((yield* performed).map(textOf), `${_tag} ${kind}`).toEqual(
                kind === "not-editable" ? ["new"] : [],
              )
            }),
          )
    }),
  )

  it.effect("a text that replaces a picture deletes the picture first", () =>
    delivering(
      Effect.gen(function* () {
        yield* store([inPlaceOfPicture])
        yield* settle
        expect(yield* methods).toEqual(["deleteMessage", "sendMessage"])
        expect((yield* FakeTelegram.calls)[0]?.params).toMatchObject({ chat_id: 1, message_id: 9 })
      }),
    ),
  )

  it.effect("a picture too old to delete loses its buttons, whatever else is refused", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script(
          { method: "deleteMessage", reaction: Reaction.rejected("not-editable") },
          { method: "editMessageReplyMarkup", reaction: Reaction.rejected("not-editable") },
        )
        yield* store([inPlaceOfPicture])
        yield* settle
        expect(yield* methods).toEqual(["deleteMessage", "editMessageReplyMarkup", "sendMessage"])
        expect((yield* performed).map(textOf)).toEqual(["words"])
      }),
    ),
  )

  it.effect("a picture is edited in place, else sent as a new menu, else as text if its file is gone", () =>
    Effect.gen(function* () {
      for (const [kind, expected] of [
        [undefined, ["editMessageMedia"]],
        ["not-editable", ["editMessageMedia", "sendPhoto"]],
        ["bad-file", ["editMessageMedia", "deleteMessage", "sendMessage"]],
        ["not-modified", ["editMessageMedia"]],
      ] as const)
        yield* delivering(
          Effect.gen(function* () {
            if (kind !== undefined)
              yield* FakeTelegram.script({ method: "editMessageMedia", reaction: Reaction.rejected(kind) })
            yield* store([editPhoto])
            yield* settle
            expect(yield* methods, kind).toEqual(expected)
          }),
        )
    }),
  )

  it.effect("a picture that Telegram no longer has is replaced by text", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ method: "sendPhoto", reaction: Reaction.rejected("bad-file") })
        const message: OutgoingMessage = { _tag: "SendPhoto", photo: "old", html: "words", menu: true }
        yield* store([{ ...send(1, ""), message }])
        yield* settle
        expect(yield* methods).toEqual(["sendPhoto", "sendMessage"])
      }),
    ),
  )

  it.effect.prop(
    "for any refused edit or file the text arrives once, and the file's sender is told once",
    [fc.constantFrom(...withFiles), refusals],
    ([message, kinds]) =>
      delivering(
        Effect.gen(function* () {
          yield* FakeTelegram.script(
            ...kinds.map((kind): Rule => ({ chatId: 1, reaction: Reaction.rejected(kind) })),
            { method: "sendPhoto", times: 9, reaction: Reaction.rejected("bad-file") },
            { method: "sendDocument", times: 9, reaction: Reaction.rejected("other") },
            { method: "sendVoice", times: 9, reaction: Reaction.rejected("bad-file") },
          )
          yield* store([{ ...send(1, ""), message }])
          yield* settle
          const told = (yield* performed).map(({ chatId, params }) => [chatId, params["text"]])
          const sender = "refused" in message ? [[2, "refused"]] : []
          const words = "refused" in message ? "instead" : "words"
          const shown = (yield* FakeTelegram.calls).filter((call) => call.performed && call.chatId === 1)
          if (shown.some(({ method }) => method.startsWith("edit"))) return
          expect(told).toEqual([[1, words], ...sender])
          expect(yield* (yield* DeadLetters).count).toBe(0)
        }),
      ),
    { fastCheck: { numRuns: 40 } },
  )

  it.effect("markup that Telegram can't parse is sent as plain text", () =>
    delivering(
      Effect.gen(function* () {
        yield* FakeTelegram.script({ chatId: 1, reaction: Reaction.rejected("bad-markup") })
        yield* store([send(1, "<b>1 &lt; 2</b>")])
        yield* settle
        expect((yield* performed).map(({ params }) => [params["text"], params["parse_mode"]])).toEqual([
          ["1 < 2", undefined],
        ])
      }),
    ),
  )

  it.effect("a rejected token ends the program", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script({ reaction: Reaction.unauthorized })
      yield* store([send(1, "a")])
      const error = yield* Effect.flip(deliverOutbox)
      expect(error._tag).toBe("TelegramUnauthorized")
      expect(yield* waiting).toBe(1)
    }).pipe(Effect.provide(Layer.fresh(World))),
  )

  it.effect("messages stored before the start are delivered in order", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* outbox.add([send(5, "a"), send(5, "b"), send(6, "c")], 0)
      const fiber = yield* Effect.fork(deliverOutbox)
      yield* settle
      yield* Fiber.interrupt(fiber)
      const toFifth = (yield* performed).filter(({ chatId }) => chatId === 5)
      expect(toFifth.map(textOf)).toEqual(["a", "b"])
      expect((yield* performed).length).toBe(3)
    }).pipe(Effect.provide(Layer.fresh(World))),
  )
})
