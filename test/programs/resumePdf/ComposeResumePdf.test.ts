import { describe, expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { LibPhones } from "../../../src/layers/LibPhones.ts"
import { composeResumePdf, filenameOf } from "../../../src/programs/resumePdf/ComposeResumePdf.ts"
import { Phones } from "../../../src/services/Phones.ts"
import { newResume } from "./ResumePdfs.ts"

/** The phone as the PDF prints it. */
const printed = (number: string) =>
  Effect.gen(function* () {
    const { international } = yield* Phones
    const contacts = { phone: Option.some(number), email: Option.none(), username: Option.none() }
    const readable = { resume: newResume({}), isNamed: true, contacts: Option.some(contacts) }
    return composeResumePdf("en", readable, international).contacts[0]?.text
  }).pipe(Effect.provide(LibPhones))

describe("a phone in a PDF", () => {
  it.effect("has its country code: a PDF goes anywhere", () =>
    Effect.gen(function* () {
      for (const [number, shown] of [
        ["+998901234567", "+998 90 123 45 67"],
        ["+79161234567", "+7 916 123 45 67"],
        ["+77011234567", "+7 701 123 4567"],
        ["+491701234567", "+49 170 1234567"],
        ["+82212345678", "+82 2 1234 5678"],
        ["+12025550123", "+1 202 555 0123"],
      ])
        expect(yield* printed(number ?? "")).toBe(shown)
    }),
  )
})

describe("a PDF's file name", () => {
  it.prop(
    "has a plain apostrophe in place of all lookalikes",
    [fc.array(fc.constantFrom(...Array.from("ʻʼ‘’`´'OktamZ ")), { minLength: 1 })],
    ([letters]) => {
      expect(filenameOf("uz", letters.join(""))).toMatch(/^[OktamZ' ]*rezyume\.pdf$/i)
    },
  )

  it("is pronounceable", () => {
    expect(filenameOf("uz", "Oʻktam Gʻulomov")).toMatch(/^O'ktam G'ulomov /)
    expect(filenameOf("ru", "Haydovchi (C) / taʼmirchi")).toMatch(/^Haydovchi C ta'mirchi /)
  })
})
