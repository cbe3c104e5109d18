import { it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { describe, expect } from "vitest"
import { ChatId } from "../../../src/domain/Ids.ts"
import { Window } from "../../../src/layers/delivery/Window.ts"

const capacity = 5_000
const page = 1_000

const entry = (id: number) => ({ id, chatId: ChatId.make(1) })
const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => entry(from + index))

/** A window that knows all rows and has this many in memory. */
const filled = (size: number) => {
  const window = new Window("reply")
  if (window.want !== undefined) window.refill(window.want, [])
  window.resize(size)
  return window
}

const acts = fc.array(
  fc.constantFrom("commit" as const, "offer" as const, "ask" as const, "answer" as const),
  {
    maxLength: 60,
    size: "max",
  },
)

describe("the known rows of a lane", () => {
  it.prop("are all rows, each once, in any order of offers and pages", [acts], ([all]) => {
    const window = new Window("reply")
    let last = 0
    /** Committed, and not offered yet. */
    const offers: Array<number> = []
    let asked:
      { readonly want: NonNullable<Window["want"]>; readonly rows: ReadonlyArray<number> } | undefined
    const known: Array<number> = []
    const stored = () => Array.from({ length: last }, (_, index) => index + 1)
    const take = (id: number) => {
      known.push(id)
      window.resize(1)
    }
    const act = {
      commit: () => {
        offers.push((last += 1))
      },
      offer: () => {
        const id = offers.shift()
        if (id !== undefined && window.admits(entry(id))) take(id)
      },
      ask: () => {
        const { want } = window
        if (want === undefined || asked !== undefined) return
        expect(want.lane).toBe("reply")
        asked = {
          want,
          rows: stored()
            .filter((id) => id > want.after)
            .slice(0, want.limit),
        }
      },
      answer: () => {
        if (asked === undefined) return
        window.refill(asked.want, asked.rows.map(entry))
        for (const id of asked.rows) take(id)
        asked = undefined
        // Committed rows are offered before the next page is read.
        while (offers.length > 0) act.offer()
      },
    }
    for (const each of all) act[each]()
    while (offers.length > 0) act.offer()
    for (let rounds = 0; window.want !== undefined || asked !== undefined; rounds++) {
      expect(rounds).toBeLessThan(3)
      act.ask()
      act.answer()
    }
    expect(known.toSorted((one, other) => one - other)).toEqual(stored())
    expect(window.empty).toBe(last === 0)
    window.resize(-last)
    expect(window.empty).toBe(true)
  })

  it.prop(
    "number up to five thousand, and a page is requested when there is room for it",
    [fc.constantFrom(capacity, capacity - page), fc.integer({ min: -2, max: 2 })],
    ([around, by]) => {
      const size = around + by
      const window = filled(size)
      expect(window.want).toBeUndefined()
      expect(window.admits(entry(1))).toBe(size < capacity)
      // Once a row was not taken in, later ones aren't either, even when there is room again.
      const isBehind = size >= capacity
      expect(window.admits(entry(2))).toBe(!isBehind)
      if (!isBehind) return
      expect(window.empty).toBe(false)
      window.resize(-size + capacity - page + 1)
      expect(window.want).toBeUndefined()
      window.resize(-1)
      expect(window.want).toMatchObject({ after: 0, limit: page })
      expect(window.admits(entry(3))).toBe(false)
    },
  )

  it.prop(
    "take another page while pages are full, or rows were left out since the request",
    [fc.integer({ min: page - 2, max: page }), fc.integer({ min: 0, max: 2 })],
    ([length, meanwhile]) => {
      const window = new Window("reply")
      const { want } = window
      if (want === undefined) throw new Error("nothing wanted")
      for (const each of entries(length + 1, meanwhile)) expect(window.admits(each)).toBe(false)
      window.refill(want, entries(1, length))
      const isMore = length === page || meanwhile > 0
      expect(window.want?.after).toBe(isMore ? length : undefined)
      expect(window.admits(entry(length + meanwhile + 1))).toBe(!isMore)
    },
  )
})
