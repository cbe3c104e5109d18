import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { dayOf, shortWhen, timeOf } from "../../../sandbox/client/text/When.ts"

const now = new Date(2026, 2, 3, 14, 5)
const at = (...[year, month, day, hours, minutes]: [number, number, number, number, number]) =>
  new Date(year, month, day, hours, minutes).getTime() / 1000

describe("a date between messages", () => {
  it("is today from the first minute of the day to its last, and yesterday before", () => {
    expect(dayOf(at(2026, 2, 3, 0, 0), now)).toBe("Today")
    expect(dayOf(at(2026, 2, 3, 23, 59), now)).toBe("Today")
    expect(dayOf(at(2026, 2, 2, 23, 59), now)).toBe("Yesterday")
  })

  it("includes the year only if it isn't the current one", () => {
    expect(dayOf(at(2026, 0, 9, 12, 0), now)).toBe("January 9")
    expect(dayOf(at(2025, 11, 31, 12, 0), now)).toBe("December 31, 2025")
  })

  it("is the same for two moments exactly if they are on the same day", () => {
    const moment = fc.integer({ min: at(2025, 0, 1, 0, 0), max: at(2026, 2, 3, 14, 5) })
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const isSameDay = new Date(one * 1000).toDateString() === new Date(other * 1000).toDateString()
        expect(dayOf(one, now) === dayOf(other, now)).toBe(isSameDay)
      }),
    )
  })
})

describe("the time in a list of chats", () => {
  it("is the time for today and the date for earlier days", () => {
    expect(shortWhen(at(2026, 2, 3, 9, 7), now)).toBe("09:07")
    expect(shortWhen(at(2026, 2, 2, 9, 7), now)).toBe("02/03")
  })

  it("is 00:00 at midnight", () => {
    expect(timeOf(at(2026, 2, 3, 0, 0))).toBe("00:00")
  })
})
