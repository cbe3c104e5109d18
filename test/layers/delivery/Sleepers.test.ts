import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { ChatId } from "../../../src/domain/Ids.ts"
import { ChatQueue } from "../../../src/layers/delivery/ChatQueue.ts"
import { Sleepers } from "../../../src/layers/delivery/Sleepers.ts"

/** Few times, so that many are equal. */
const time = fc.integer({ min: 1, max: 12 })

/** When each chat is put to sleep, and what happens next: another time, or removal. */
const nights = fc.array(
  fc.record({
    until: time,
    then: fc.option(fc.oneof(time, fc.constant("away" as const)), { nil: undefined }),
  }),
  { maxLength: 40 },
)

describe("sleeping chats", () => {
  it.prop(
    "wake once each at their time, and those with the same time in the order they came",
    [nights],
    ([all]) => {
      const sleepers = new Sleepers()
      const sleep = (chat: ChatQueue, until: number) => {
        chat.place = until
        sleepers.add(chat, until)
      }
      const chats = all.map((_, index) => new ChatQueue(ChatId.make(index + 1)))
      const asleep: Array<{ readonly chat: ChatQueue | undefined; readonly until: number }> = []
      all.forEach(({ until }, index) => {
        if (chats[index] !== undefined) sleep(chats[index], until)
        asleep.push({ chat: chats[index], until })
      })
      all.forEach(({ then, until }, index) => {
        const chat = chats[index]
        if (then === undefined || then === until || chat === undefined) return
        asleep.splice(
          asleep.findIndex((each) => each.chat === chat),
          1,
        )
        if (then === "away") chat.place = undefined
        else {
          sleep(chat, then)
          asleep.push({ chat, until: then })
        }
      })
      for (const { chat, until } of asleep.toSorted((one, other) => one.until - other.until)) {
        expect(sleepers.earliest).toBe(until)
        expect(sleepers.due(until - 1)).toBeUndefined()
        expect(sleepers.due(until)).toBe(chat)
      }
      expect(sleepers.earliest).toBe(Infinity)
      expect(sleepers.due(1_000)).toBeUndefined()
    },
  )
})
