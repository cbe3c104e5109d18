import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { locales } from "../../../src/locales/Locales.ts"
import { buttonWidth, onButton, widthOf } from "../../../src/domain/text/Width.ts"

const written = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.stringMatching(/^[МШЩ💼 a王]{0,80}$/u),
)

describe("the width of a button's text", () => {
  it.prop("is kept by cutting, and a text that fits is left as it is", [written], ([text]) => {
    expect(widthOf(onButton(text))).toBeLessThanOrEqual(buttonWidth)
    if (widthOf(text) <= buttonWidth) expect(onButton(text)).toBe(text)
    else expect(onButton(text)).toMatch(/…$/u)
  })

  it.prop("never shrinks with another letter", [written, written], ([one, other]) => {
    expect(widthOf(one + other)).toBeGreaterThanOrEqual(widthOf(one))
  })

  const leaves = (value: unknown): ReadonlyArray<string> => {
    if (typeof value === "string") return [value]
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : []
  }

  it("leaves every answer of the catalogues whole that stands on one line of a small phone", () => {
    expect(leaves(locales.ru.applicants.reasons).filter((text) => onButton(text) !== text)).toEqual([])
    expect(onButton("Водитель грузового автомобиля категории CE")).toMatch(/^Водитель грузового .*…$/u)
  })
})
