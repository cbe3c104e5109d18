import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { joinRepeats } from "../../../../sandbox/client/inspector/Repeats.ts"
import type { StreamEntry } from "../../../../sandbox/client/inspector/StreamEntry.ts"

const call = (order: number, method: string, status: number): StreamEntry => ({
  _tag: "Call",
  order,
  moment: order,
  call: { sequence: order, at: 0, answeredAt: 1, bot: 1, method, chatId: order, params: {}, status },
})

const entries = fc
  .array(fc.tuple(fc.constantFrom("setMyCommands", "sendMessage"), fc.constantFrom(200, 400, 403)))
  .map((calls) => calls.map(([method, status], order) => call(order, method, status)))

describe("joinRepeats", () => {
  it("tells eighty equal failures once, with their number", () => {
    const many = Array.from({ length: 80 }, (_, order) => call(order, "setMyCommands", 400))
    expect(joinRepeats(many)).toEqual([{ entry: many[0], times: 80 }])
  })

  it.prop("leaves out nothing, joins no success, and keeps the order", [entries], ([all]) => {
    const joined = joinRepeats(all)
    expect(joined.reduce((sum, { times }) => sum + times, 0)).toBe(all.length)
    const orders = joined.map(({ entry }) => entry.order)
    expect(orders).toEqual(orders.toSorted((one, other) => one - other))
    const successes = all.filter((entry) => entry._tag === "Call" && entry.call.status === 200)
    expect(joined.filter(({ entry }) => successes.includes(entry)).every(({ times }) => times === 1)).toBe(
      true,
    )
  })
})
