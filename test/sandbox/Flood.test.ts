import { describe, expect, it, layer } from "@effect/vitest"
import { Effect } from "effect"
import { FloodLimits, realisticLimits } from "../../sandbox/flood/FloodLimits.ts"
import { Pauses } from "../../sandbox/flood/Pauses.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { ManualClock } from "../../sandbox/time/ManualClock.ts"
import { arrange } from "./Arrange.ts"

const makeLimits = () => {
  const clock = new ManualClock()
  const limits = new FloodLimits(clock, realisticLimits)
  const admitted = (count: number, chatOf: (n: number) => number) =>
    Array.from({ length: count }, (_, n) => limits.admit(1, "sendMessage", chatOf(n))).filter(
      (refusal) => refusal === undefined,
    ).length
  return { clock, limits, admitted }
}

describe("realistic limits", () => {
  it("one message per second to a person, with short bursts", () => {
    const { admitted, clock } = makeLimits()
    expect(admitted(10, () => 7)).toBe(5)
    clock.advance(3000)
    expect(admitted(10, () => 7)).toBe(3)
  })

  it("20 messages per minute to a group", () => {
    const { admitted, clock } = makeLimits()
    expect(admitted(30, () => -7)).toBe(20)
    clock.advance(60_000)
    expect(admitted(30, () => -7)).toBe(20)
  })

  it("30 messages per second overall, and retry_after says when to continue", () => {
    const { admitted, limits } = makeLimits()
    expect(admitted(100, (n) => n + 1)).toBe(30)
    expect(limits.admit(1, "sendMessage", 500)).toEqual({ scope: "bot", retryAfter: 1 })
    expect(limits.admit(1, "answerCallbackQuery", undefined)).toBeUndefined()
  })
})

describe("pauses announced by a 429", () => {
  const call = { bot: 1, method: "sendMessage", chatId: 7 }

  it("a call to the chat before its retry_after has passed is a violation, with how early it came", () => {
    const clock = new ManualClock()
    const pauses = new Pauses(clock)
    pauses.announce("chat", call, 3)
    clock.advance(1800)
    expect(pauses.check({ ...call, chatId: 8 })).toBeUndefined()
    expect(pauses.check(call)).toBe(2)
    expect(pauses.violations).toMatchObject([{ chatId: 7, early: 1200, sinceAnnounced: 1800 }])
    clock.advance(1200)
    expect(pauses.check(call)).toBeUndefined()
    expect(pauses.violations).toHaveLength(1)
  })

  it("a pause of the whole bot applies to every call but getUpdates", () => {
    const pauses = new Pauses(new ManualClock())
    pauses.announce("bot", call, 3)
    expect(pauses.check({ bot: 1, method: "getMe", chatId: undefined })).toBe(3)
    expect(pauses.check({ bot: 1, method: "getUpdates", chatId: undefined })).toBeUndefined()
    expect(pauses.check({ ...call, bot: 2 })).toBeUndefined()
  })
})

layer(Sandbox.layer())((it) => {
  it.effect("a 429 has retry_after in parameters and header, and remains in effect", () =>
    Effect.gen(function* () {
      const { ann, bot, chat, faults, pauses, send } = yield* arrange
      faults.add({ fault: { kind: "rateLimit", retryAfter: 2 }, chatId: ann.id, bot: bot.id, times: 1 })
      const refused = yield* send({ text: "x" })
      expect(refused).toMatchObject({
        status: 429,
        description: "Too Many Requests: retry after 2",
        parameters: { retry_after: 2 },
      })
      expect(refused.headers.get("retry-after")).toBe("2")
      expect(yield* send({ text: "x" })).toMatchObject({ status: 429 })
      expect(pauses.violations).toMatchObject([{ bot: bot.id, chatId: ann.id, method: "sendMessage" }])
      pauses.clear()
      expect(yield* send({ text: "x" })).toMatchObject({ ok: true })
      expect(chat.transcript).toHaveLength(2)
    }),
  )

  it.effect("without limits any rate is accepted", () =>
    Effect.gen(function* () {
      const { chat, send } = yield* arrange
      yield* Effect.replicateEffect(send({ text: "x" }), 50, { discard: true })
      expect(chat.transcript).toHaveLength(51)
    }),
  )
})
