import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Either, FastCheck as fc } from "effect"
import { decodeTap, encodeTap, StaleCallback, Surface, Tap } from "../../src/domain/CallbackData.ts"

const tap = Arbitrary.make(Tap)
const surface = fc.constantFrom(...Surface.literals)

describe("callback data", () => {
  it.prop("decodes to the tap that was encoded", [tap, surface], ([tapped, on]) => {
    expect(decodeTap(encodeTap(tapped, on))).toEqual(Either.right({ tap: tapped, surface: on }))
  })

  it.prop("is 1–64 bytes of printable ASCII", [tap, surface], ([tapped, on]) => {
    expect(encodeTap(tapped, on)).toMatch(/^[!-~]{1,64}$/)
  })

  it("is at most 64 bytes even with the longest values", () => {
    const data = encodeTap({
      _tag: "Wizard",
      wizard: "a".repeat(10),
      step: "b".repeat(12),
      act: "restart",
      value: "c".repeat(24),
    })
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
    expect(Either.isRight(decodeTap(data))).toBe(true)
  })

  it.prop("differs for any two different taps", [tap, tap], ([one, other]) => {
    expect(encodeTap(one) === encodeTap(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
  })

  const tampered = fc
    .tuple(tap, surface, fc.nat(70), fc.string({ unit: "binary", maxLength: 4 }))
    .map(([tapped, on, at, put]) => {
      const data = encodeTap(tapped, on)
      return data.slice(0, at) + put + data.slice(at + put.length)
    })
  it.prop(
    "from anybody else is either stale or exactly what we would have encoded",
    [fc.oneof(tampered, fc.string({ unit: "binary" }))],
    ([data]) => {
      Either.match(decodeTap(data), {
        onLeft: (error) => {
          expect(error).toEqual(new StaleCallback())
        },
        onRight: (decoded) => {
          expect(encodeTap(decoded.tap, decoded.surface)).toBe(data)
        },
      })
    },
  )

  it.prop("with trailing characters is stale", [tap, fc.constantFrom(".", ".x", "..")], ([tapped, more]) => {
    expect(Either.isLeft(decodeTap(encodeTap(tapped) + more))).toBe(true)
  })

  it.prop("of another version is stale", [tap, fc.constantFrom("0", "2", "", "11")], ([tapped, version]) => {
    expect(Either.isLeft(decodeTap(version + encodeTap(tapped).slice(1)))).toBe(true)
  })
})
