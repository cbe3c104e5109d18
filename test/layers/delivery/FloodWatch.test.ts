import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { ChatId } from "../../../src/domain/Ids.ts"
import { FloodWatch } from "../../../src/layers/delivery/FloodWatch.ts"

const hour = 3_600_000
const chat = (id: number) => ChatId.make(id)

/** A call that is refused at once; gives whether everybody has to wait. */
const refuse = (watch: FloodWatch, id: number, now: number, started = now) => {
  watch.began(chat(id), started)
  return watch.limited(chat(id), now, now + 1_000) > 0
}

/** Whether three of them, refused one after the other in one go, stop everybody. */
const stopsEverybody = (watch: FloodWatch, ids: ReadonlyArray<number>, now: number) =>
  ids.map((id) => refuse(watch, id, now)).at(-1) === true

/** How long a chat is to be left alone until its refusal counts: Telegram's own limits. */
const kinds = fc.constantFrom({ sign: 1, rest: 5_000 }, { sign: -1, rest: 60_000 })

const beside = fc.integer({ min: -1, max: 1 })

describe("a 429", () => {
  it.prop(
    "says something of everybody only where the chat had rested",
    [kinds, fc.constantFrom(5_000, 60_000), beside, fc.integer({ min: 1, max: 3 })],
    ([{ rest, sign }, after, by, tired]) => {
      const watch = new FloodWatch()
      const ids = [1, 2, 3].map((id) => sign * id)
      for (const id of ids.slice(0, tired)) watch.began(chat(id), hour)
      expect(stopsEverybody(watch, ids, hour + after + by)).toBe(after + by >= rest)
    },
  )

  it.prop(
    "of three rested chats stops everybody when they come within ten seconds, and two never do",
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
    "is the chat's own again once a call that started after the first refusal has gone through",
    [beside, fc.integer({ min: 0, max: 9_000 })],
    ([by, later]) => {
      const watch = new FloodWatch()
      expect(watch.succeeded(hour)).toBe(false)
      for (const id of [1, 2, 3]) refuse(watch, id, hour + later * (id - 1) * 0.5)
      expect(watch.succeeded(hour + by)).toBe(by >= 0)
      expect(watch.succeeded(hour + by)).toBe(false)
      // Alone it says nothing any more; else it's one more of them.
      expect(refuse(watch, 4, hour + 9_000)).toBe(by < 0)
    },
  )

  it("of a chat that was refused for itself the last time says nothing, however long ago", () => {
    const watch = new FloodWatch()
    const ids = [1, 2, 3]
    for (const id of ids) expect(refuse(watch, id, hour + id * 20_000)).toBe(false)
    expect(stopsEverybody(watch, ids, hour + 90_000)).toBe(false)
    // But they do once they were served meanwhile.
    for (const id of ids) watch.began(chat(id), hour + 100_000)
    expect(stopsEverybody(watch, ids, hour + 105_000)).toBe(true)
  })

  it("of everybody is held against no chat", () => {
    const watch = new FloodWatch()
    const ids = [1, 2, 3]
    expect(stopsEverybody(watch, ids, hour)).toBe(true)
    expect(refuse(watch, 4, hour)).toBe(true)
    watch.began(chat(5), hour)
    expect(watch.succeeded(hour)).toBe(true)
    expect(stopsEverybody(watch, [2, 3, 4], hour + 1)).toBe(true)
  })

  it.prop(
    "is forgotten when the chat is left alone for a minute and others are written to",
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

  it("of a call that took a minute counts like any other", () => {
    const watch = new FloodWatch()
    for (const id of [1, 2]) watch.began(chat(id), hour)
    for (const id of [1, 2]) expect(watch.limited(chat(id), hour + 59_999, 2 * hour)).toBe(0)
    expect(refuse(watch, 3, hour + 60_000)).toBe(true)
  })
})
