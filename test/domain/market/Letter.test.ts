import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { fillIn } from "../../../src/domain/market/Letter.ts"

const names = { title: "Driver $& {company}", company: "Registon" }

describe("a cover letter template", () => {
  it("fills in the vacancy and the company, however the placeholders are written", () => {
    expect(fillIn("{title} at {company}; { Title } and {COMPANY}", names)).toBe(
      "Driver $& {company} at Registon; Driver $& {company} and Registon",
    )
  })

  it.prop("without placeholders stays the same", [fc.string({ unit: "binary" })], ([text]) => {
    if (!/\{\s*(title|company)\s*\}/iu.test(text)) expect(fillIn(text, names)).toBe(text)
  })
})
