import { describe, expect, it } from "@effect/vitest"
import { hasContacts, maskContacts } from "../../../../src/domain/text/ContactMask.ts"
import { contactExamples } from "./ContactExamples.ts"
import { expectRight } from "./Examples.ts"

describe("masking", () => {
  expectRight("texts", maskContacts, contactExamples)

  it("finds contacts exactly where it hides some", () => {
    for (const { text } of contactExamples) expect(hasContacts(text), text).toBe(maskContacts(text) !== text)
  })

  it("keeps in a sentence what it keeps alone", () => {
    const kept = contactExamples.filter(({ right, text, wrong }) => right === text && wrong === undefined)
    for (const { text } of kept) expect(maskContacts(`Итак: ${text}!`)).toBe(`Итак: ${text}!`)
  })
})
