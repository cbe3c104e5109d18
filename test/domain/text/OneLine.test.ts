import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { beginsPlainly, oneLine, plainName } from "../../../src/domain/text/OneLine.ts"

const piece = fc.constantFrom(
  ..."\n \t \r\n \u2028 \u2029 \u0085 \v \f \u00a0 \u3164 \u202e \u2066 \0 ✅ 🛡 ⛔ ⚠️ 💼 1️⃣ ℹ️ ✓ — • ① ² a Я 7 « ( # .".split(
    " ",
  ),
  " ",
)
const written = fc.array(piece).map((pieces) => pieces.join(""))

describe("a single-line text", () => {
  it.prop("has no line breaks, control characters or double spaces", [written], ([text]) => {
    expect(oneLine(text)).not.toMatch(/[\n\r\t\v\f\u0085\u2028\u2029\0\u202e\u2066]| {2}|^ | $/u)
    expect(oneLine(oneLine(text))).toBe(oneLine(text))
  })

  it.prop("as a name begins with a letter, a digit, a quotation mark or a bracket", [written], ([text]) => {
    const name = plainName(text)
    expect(name === "" || beginsPlainly(name)).toBe(true)
    expect(name).not.toMatch(/^[^\p{L}\p{Nd}]*[\p{Extended_Pictographic}\p{No}]/u)
    expect(oneLine(text).endsWith(name)).toBe(true)
  })

  it.each([
    "✅ Acme",
    "🛡Acme",
    "⛔ Acme",
    "⚠️ Acme",
    "1️⃣ Acme",
    "ℹ️ Acme",
    "✓ Acme",
    "• Acme",
    "— Acme",
    "(✅) Acme",
    "#✅",
    "①Acme",
    "«✅» Acme",
    '" ✅ Acme',
    "#️⃣ Acme",
    "Ⓐcme",
    "A⃝cme",
    "²Acme",
    "...",
  ])("%s is not a name", (name) => {
    expect(beginsPlainly(name)).toBe(false)
  })

  it.each([
    "Acme",
    "«Артель»",
    "1С",
    ".NET developer",
    "№1",
    "(Head) chef",
    "Oʻzbek",
    "'Best' co",
    "Ёлка ✅",
    "#1",
    "+7 team",
    "«(Best) Co»",
    "Ⅳ league",
  ])("%s is a name", (name) => {
    expect(beginsPlainly(name)).toBe(true)
    expect(plainName(`✅\n ${name}`)).toBe(name)
  })
})
