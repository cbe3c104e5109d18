import { expect, layer } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { ManualClock } from "../../sandbox/time/ManualClock.ts"
import { arrange } from "./Arrange.ts"

const clock = new ManualClock()
const hour = 3_600_000

layer(Sandbox.layer({ clock }))((it) => {
  it.effect("a callback query expires after 150 s, in the queue and for its answer", () =>
    Effect.gen(function* () {
      const { chat, client, send } = yield* arrange
      yield* send({ text: "x", reply_markup: { inline_keyboard: [[{ text: "b", callback_data: "c" }]] } })
      const press = chat.press("b")
      expect((yield* client.call("getUpdates")).result).toHaveLength(2)
      clock.advance(151_000)
      expect((yield* client.call("getUpdates")).result).toHaveLength(1)
      const answer = yield* client.call("answerCallbackQuery", { callback_query_id: press.id })
      expect(answer.description).toContain("query is too old and response timeout expired")
    }),
  )

  it.effect("a poll's timeout is clamped to 0..50: 60 counts as 50", () =>
    Effect.gen(function* () {
      const { bot, client } = yield* arrange
      bot.updates.clear()
      const poll = yield* Effect.fork(client.call("getUpdates", { timeout: 60 }))
      while (!bot.poller.isPolling) yield* Effect.promise(() => new Promise(setImmediate))
      clock.advance(49_999)
      expect(bot.poller.isPolling).toBe(true)
      clock.advance(1)
      expect((yield* Fiber.join(poll)).result).toEqual([])
      expect((yield* client.call("getUpdates", { timeout: -1, offset: 9 })).result).toEqual([])
    }),
  )

  it.effect("a message is deletable for 48 hours", () =>
    Effect.gen(function* () {
      const { ann, client, send } = yield* arrange
      yield* send({ text: "x" })
      clock.advance(48 * hour)
      const refused = yield* client.call("deleteMessage", { chat_id: ann.id, message_id: 2 })
      expect(refused.description).toBe("Bad Request: message can't be deleted")
    }),
  )

  it.effect("close is possible after ten minutes", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      clock.advance(600_000)
      expect(yield* client.call("close")).toMatchObject({ result: true })
    }),
  )

  it.effect("a call before its retry_after has passed is recorded with how early it came", () =>
    Effect.gen(function* () {
      const { ann, bot, faults, pauses, send } = yield* arrange
      faults.add({ fault: { kind: "rateLimit", retryAfter: 3 }, bot: bot.id, times: 1 })
      yield* send({ text: "x" })
      clock.advance(2900)
      yield* send({ text: "x" })
      expect(pauses.violations).toMatchObject([{ chatId: ann.id, early: 100, sinceAnnounced: 2900 }])
    }),
  )
})
