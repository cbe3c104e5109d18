import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { ChatId } from "../../../src/domain/Ids.ts"
import { FloodWatch } from "../../../src/layers/delivery/FloodWatch.ts"

const hour = 3_600_000
const chat = (id: number) => ChatId.make(id)

/** Make a call that is refused at once; returns whether everyone has to wait. */
const refuse = (watch: FloodWatch, id: number, now: number, started = now) => {
  watch.began(chat(id), started)
  return watch.limited(chat(id), now, now + 1_000) > 0
}

/** Whether three refusals in immediate succession pause everyone. */
const stopsEverybody = (watch: FloodWatch, ids: ReadonlyArray<number>, now: number) =>
  ids.map((id) => refuse(watch, id, now)).at(-1) === true

/** How long a chat must have been idle for its refusal to count: Telegram's own limits. */
const kinds = fc.constantFrom({ sign: 1, rest: 5_000 }, { sign: -1, rest: 60_000 })

const beside = fc.integer({ min: -1, max: 1 })

describe("a 429", () => {
  it.prop(
    "counts as a sign of a global limit only if the chat had been idle",
    [kinds, fc.constantFrom(5_000, 60_000), beside, fc.integer({ min: 1, max: 3 })],
    ([{ rest, sign }, after, by, tired]) => {
      const watch = new FloodWatch()
      const ids = [1, 2, 3].map((id) => sign * id)
      for (const id of ids.slice(0, tired)) watch.began(chat(id), hour)
      expect(stopsEverybody(watch, ids, hour + after + by)).toBe(after + by >= rest)
    },
  )

  it.prop(
    "pauses everyone if it hits three idle chats within ten seconds, and never if it hits two",
    [fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 10_000), beside],
    ([second, third, by]) => {
      const watch = new FloodWatch()
      const last = Math.max(second, third + by)
      expect(refuse(watch, 1, hour)).toBe(false)
      expect(refuse(watch, 2, hour + second)).toBe(false)
      expect(refuse(watch, 3, hour + last)).toBe(last <= 10_000)
    },
  )

  it.prop(
    "counts for its chat alone again after a call that started after the first refusal succeeds",
    [beside, fc.integer({ min: 0, max: 9_000 })],
    ([by, later]) => {
      const watch = new FloodWatch()
      expect(watch.succeeded(hour)).toBe(false)
      for (const id of [1, 2, 3]) refuse(watch, id, hour + later * (id - 1) * 0.5)
      expect(watch.succeeded(hour + by)).toBe(by >= 0)
      expect(watch.succeeded(hour + by)).toBe(false)
      // Alone it means nothing; otherwise it is one more of them.
      expect(refuse(watch, 4, hour + 9_000)).toBe(by < 0)
    },
  )

  it("of a chat whose last one was its own is no sign of a global limit, however long ago", () => {
    const watch = new FloodWatch()
    const ids = [1, 2, 3]
    for (const id of ids) expect(refuse(watch, id, hour + id * 20_000)).toBe(false)
    expect(stopsEverybody(watch, ids, hour + 90_000)).toBe(false)
    // They count again once these chats were served in between.
    for (const id of ids) watch.began(chat(id), hour + 100_000)
    expect(stopsEverybody(watch, ids, hour + 105_000)).toBe(true)
  })

  it("by the global limit is not held against any chat", () => {
    const watch = new FloodWatch()
    const ids = [1, 2, 3]
    expect(stopsEverybody(watch, ids, hour)).toBe(true)
    expect(refuse(watch, 4, hour)).toBe(true)
    watch.began(chat(5), hour)
    expect(watch.succeeded(hour)).toBe(true)
    expect(stopsEverybody(watch, [2, 3, 4], hour + 1)).toBe(true)
  })

  it.prop(
    "is forgotten when its chat is left alone for a minute while others are written to",
    [beside],
    ([by]) => {
      const watch = new FloodWatch()
      const ids = [1, 2, 3]
      watch.began(chat(9), hour - 1)
      refuse(watch, 1, hour)
      refuse(watch, 2, hour)
      watch.began(chat(9), hour + 1)
      watch.began(chat(10), hour + 60_000 + by)
      expect(stopsEverybody(watch, ids, hour + 60_001)).toBe(by >= 0)
    },
  )

  it("after a call of a minute counts like any other", () => {
    const watch = new FloodWatch()
    for (const id of [1, 2]) watch.began(chat(id), hour)
    for (const id of [1, 2]) expect(watch.limited(chat(id), hour + 59_999, 2 * hour)).toBe(0)
    expect(refuse(watch, 3, hour + 60_000)).toBe(true)
  })
})
