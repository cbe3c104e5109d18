import { describe, expect, it } from "@effect/vitest"
import { Either, FastCheck } from "effect"
import { decodeFaultRules } from "../../sandbox/faults/DecodeFaultRule.ts"

const decoded = (fault: object) => decodeFaultRules(JSON.stringify([{ fault }]))

const bounds = [
  { field: "code", fault: { kind: "error", description: "x" }, least: 400, most: 599, whole: true },
  { field: "status", fault: { kind: "html" }, least: 400, most: 599, whole: true },
  { field: "retryAfter", fault: { kind: "rateLimit" }, least: 1, most: 2 ** 31, whole: true },
  { field: "milliseconds", fault: { kind: "delay" }, least: 0, most: 600_000, whole: false },
] as const

describe("a fault", () => {
  for (const { fault, field, least, most, whole } of bounds) {
    it.prop(
      `accepts a ${field} from its minimum to its maximum`,
      [FastCheck.integer({ min: least, max: most })],
      ([value]) => {
        expect(decoded({ ...fault, [field]: value })).toEqual(
          Either.right([{ fault: { ...fault, [field]: value } }]),
        )
      },
    )

    it(`rejects a ${field} of another type or size`, () => {
      const wrong = [least - 1, -least - 1, "500", null, ...(whole ? [least + 0.5] : [])]
      const larger = field === "retryAfter" ? [] : [most + 1]
      for (const value of [...wrong, ...larger]) {
        const problem = Either.flip(decoded({ ...fault, [field]: value }))
        expect(Either.getOrElse(problem, () => `${value} was taken`)).toContain(`0.fault.${field}: `)
      }
    })
  }
})
