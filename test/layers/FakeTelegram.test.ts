import { describe, expect, it } from "@effect/vitest"
import { Effect, Either, Fiber, Option, TestClock } from "effect"
import { TelegramClient } from "../../src/services/TelegramClient.ts"
import { FakeTelegram } from "./FakeTelegram.ts"
import { forbidden, hang, rateLimited, rejected, slow, unavailable } from "./Reaction.ts"

const send = (chat_id: number, text = "Salom") =>
  Effect.flatMap(TelegramClient, (telegram) => telegram.sendMessage({ chat_id, text }))

const poll = (params: { offset?: number; limit?: number; timeout?: number }) =>
  Effect.flatMap(TelegramClient, (telegram) => telegram.getUpdates(params))

describe("FakeTelegram", () => {
  it.effect("records calls with their time and assigns increasing message ids", () =>
    Effect.gen(function* () {
      const first = yield* send(7)
      yield* TestClock.adjust("3 seconds")
      const second = yield* send(8)
      expect(second.message_id).toBeGreaterThan(first.message_id)
      expect(yield* FakeTelegram.calls).toMatchObject([
        { method: "sendMessage", chatId: 7, at: 0, performed: true, messageId: first.message_id },
        { method: "sendMessage", chatId: 8, at: 3000, performed: true, messageId: second.message_id },
      ])
    }).pipe(Effect.provide(FakeTelegram.layer)),
  )

  it.effect("reacts as scripted, by method and chat, as many times as scripted", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script(
        { chatId: 7, times: 2, reaction: rateLimited("5 seconds") },
        { method: "sendMessage", chatId: 8, times: Infinity, reaction: forbidden() },
        { method: "sendPhoto", reaction: rejected("bad-markup") },
      )
      const tags = yield* Effect.forEach([7, 8, 7, 7, 8, 9], (chat) =>
        Effect.map(
          Effect.either(send(chat)),
          Either.match({ onLeft: ({ _tag }) => _tag, onRight: () => "ok" }),
        ),
      )
      const limited = "TelegramRateLimited"
      expect(tags).toEqual([limited, "TelegramForbidden", limited, "ok", "TelegramForbidden", "ok"])
      expect((yield* FakeTelegram.callsOf("sendMessage")).map(({ performed }) => performed)).toEqual([
        false,
        false,
        false,
        true,
        false,
        true,
      ])
    }).pipe(Effect.provide(FakeTelegram.layer)),
  )

  it.effect("distinguishes lost calls from lost answers", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script(
        { reaction: unavailable("network") },
        { reaction: unavailable("timeout", { performed: true }) },
      )
      yield* Effect.flip(send(7))
      yield* Effect.flip(send(7))
      expect((yield* FakeTelegram.calls).map(({ messageId, performed }) => [performed, messageId])).toEqual([
        [false, undefined],
        [true, 1],
      ])
    }).pipe(Effect.provide(FakeTelegram.layer)),
  )

  it.effect("hangs and delays on the Clock", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script({ reaction: hang }, { reaction: slow("2 seconds") })
      const hanging = yield* Effect.fork(send(7))
      yield* TestClock.adjust("1 millis")
      const delayed = yield* Effect.fork(send(7))
      yield* TestClock.adjust("1999 millis")
      expect(Option.isNone(yield* Fiber.poll(delayed))).toBe(true)
      yield* TestClock.adjust("1 millis")
      expect(yield* Fiber.join(delayed)).toEqual({ message_id: 1 })
      yield* TestClock.adjust("1 hour")
      expect(Option.isNone(yield* Fiber.poll(hanging))).toBe(true)
      yield* Fiber.interrupt(hanging)
    }).pipe(Effect.provide(FakeTelegram.layer)),
  )

  it.effect("serves updates until they are confirmed", () =>
    Effect.gen(function* () {
      const updates = [11, 12, 15].map((update_id) => ({ update_id }))
      yield* Effect.forEach(updates, FakeTelegram.pushUpdate)
      expect(yield* poll({ limit: 2 })).toEqual(updates.slice(0, 2))
      expect(yield* poll({ offset: 12 })).toEqual(updates.slice(1))
      expect(yield* poll({ offset: 100 })).toEqual(updates.slice(1))
      expect(yield* FakeTelegram.unconfirmed).toEqual(updates.slice(1))
      expect(yield* poll({ offset: 16 })).toEqual([])
      expect(yield* FakeTelegram.unconfirmed).toEqual([])
    }).pipe(Effect.provide(FakeTelegram.layer)),
  )

  it.effect("holds an empty poll for its timeout, or until an update comes", () =>
    Effect.gen(function* () {
      const empty = yield* Effect.fork(poll({ timeout: 50 }))
      yield* TestClock.adjust("49999 millis")
      expect(Option.isNone(yield* Fiber.poll(empty))).toBe(true)
      yield* TestClock.adjust("1 millis")
      expect(yield* Fiber.join(empty)).toEqual([])
      const held = yield* Effect.fork(poll({ timeout: 50 }))
      yield* TestClock.adjust("10 seconds")
      yield* FakeTelegram.pushUpdate({ update_id: 1 })
      expect(yield* Fiber.join(held)).toEqual([{ update_id: 1 }])
    }).pipe(Effect.provide(FakeTelegram.layer)),
  )
})
