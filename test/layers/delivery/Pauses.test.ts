import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { Verdict } from "../../../src/services/DeliverySchedule.ts"
import { opened, row } from "./PlaySchedule.ts"

/** All chats have been idle by then. */
const start = 100_000
const longest = 30_000

/** The waits that several chats are given at different times before a global pause begins. */
const refusals = fc.array(
  fc.record({ after: fc.nat({ max: 500 }), delay: fc.integer({ min: 1_000, max: 60_000 }) }),
  { minLength: 4, maxLength: 8 },
)

describe("a global pause", () => {
  it.prop(
    "is not shortened by a refusal with a shorter wait, and ends at most half a minute after the last one",
    [refusals],
    ([all]) => {
      const schedule = opened(1_000)
      const others = row(100, 100, "reply")
      const items = all.map((_, index) => row(index + 1, index + 1, "reply"))
      schedule.offer(items, start)
      items.forEach(() => schedule.next(start))
      schedule.offer([others], start)
      let now = start
      let known = 0
      for (const [index, { after, delay }] of all.entries()) {
        const item = items[index]
        if (item === undefined) continue
        now += after
        schedule.settle(item, Verdict.Limited({ delay }), now)
        const until = schedule.sendableAt(now)
        // The others may be written to until three idle chats were refused.
        if (index < 2) expect(until).toBe(now)
        else {
          expect(until).toBeGreaterThanOrEqual(known)
          expect(until).toBeGreaterThanOrEqual(now + Math.min(delay, longest))
          expect(until).toBeLessThanOrEqual(now + longest)
          known = until
        }
      }
      expect(schedule.next(known - 1)).toBeUndefined()
      expect(schedule.next(known)).toBeDefined()
    },
  )

  it.prop(
    "ends when a call that started after the first refusal succeeds, and by nothing else",
    [
      fc.constantFrom(Verdict.Sent(), Verdict.Dropped(), Verdict.Failed({ delay: 1_000 })),
      fc.constantFrom(-1, 0, 1),
      fc.constantFrom(0, start),
    ],
    ([verdict, by, now]) => {
      const schedule = opened(1_000)
      const refused = [1, 2, 3].map((id) => row(id, id, "reply"))
      const [other, waiting] = [row(4, 4, "reply"), row(5, 5, "reply")]
      const began = Math.max(0, now + by)
      const call = (item: typeof other, at: number) => {
        schedule.offer([item], at)
        expect(schedule.next(at)).toBe(item)
      }
      if (began <= now) call(other, began)
      for (const each of refused) call(each, now)
      for (const each of refused.slice(0, 2)) schedule.settle(each, Verdict.Limited({ delay: 9_000 }), now)
      const at = Math.max(now, began)
      if (began > now) call(other, began)
      for (const each of refused.slice(2)) schedule.settle(each, Verdict.Limited({ delay: 9_000 }), at)
      schedule.offer([waiting], at)
      expect(schedule.sendableAt(at)).toBe(at + 9_000)
      schedule.settle(other, verdict, at)
      const isOver = verdict._tag === "Sent" && began >= now
      expect(schedule.sendableAt(at)).toBe(isOver ? at : at + 9_000)
    },
  )
})
