import { describe, expect, it } from "@effect/vitest"
import { Either, FastCheck as fc } from "effect"
import { decodeTap, encodeTap, StaleCallback, Surface } from "../../src/domain/CallbackData.ts"
import { anyTap as tap } from "./AnyTap.ts"
import { formerButtons } from "./buttons/FormerButtons.ts"

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
    "from anybody else is either stale or means what we would have encoded; outside the areas it is exactly that",
    [fc.oneof(tampered, fc.string({ unit: "binary" }))],
    ([data]) => {
      Either.match(decodeTap(data), {
        onLeft: (error) => {
          expect(error).toEqual(new StaleCallback())
        },
        onRight: (decoded) => {
          const encoded = encodeTap(decoded.tap, decoded.surface)
          if (decoded.tap._tag !== "Area") expect(encoded).toBe(data)
          expect(decodeTap(encoded)).toEqual(Either.right(decoded))
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

  it.each(formerButtons)("of a former button, %s, still means %s.%s", (data, area, act, argument) => {
    const decoded = Either.map(decodeTap(data), ({ tap: tapped }) => tapped)
    expect(decoded).toEqual(Either.right({ _tag: "Area", area, act, argument }))
  })

  it.each([
    ["without the thing that it is about", "1.m.d.sent.withdraw.0."],
    ["with a thing that its act is not about", "1.m.d.sent.letters.5."],
    ["with more than its act takes", "1.m.d.sent.withdraw.5.all-0"],
    ["with a word that its act doesn't know", "1.m.d.resume.visible.5.nobody"],
    ["with an unwritten number", "1.m.d.sent.view.0a."],
    ["with an unsafe number", "1.m.d.sent.view.zzzzzzzzzzz."],
    ["of no act", "1.m.d.sent.view2.5."],
    ["of another area's act", "1.m.d.sent.shortlist.5.all-n"],
    ["of an act by its name", "1.m.d.sent.askWithdraw.5."],
    ["with a field less", "1.m.d.sent.view.5"],
  ])("%s is stale", (_, data) => {
    expect(decodeTap(data)).toEqual(Either.left(new StaleCallback()))
  })
})
