import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { isValidPhoneNumber } from "libphonenumber-js/min"
import { isHomePhone, isPhone } from "../../../../src/domain/text/contacts/Numbering.ts"

const national = fc.stringMatching(/^[1-9][0-9]{5,9}$/)

describe("phone numbers of the neighbouring countries", () => {
  it.prop(
    "are phones if libphonenumber calls them valid",
    [fc.constantFrom("998", "7", "996", "992", "90"), national],
    ([code, digits]) => {
      if (isValidPhoneNumber(`+${code}${digits}`)) expect(isPhone(code + digits)).toBe(true)
    },
    { fastCheck: { numRuns: 5_000 } },
  )

  it.prop("are domestic exactly if libphonenumber says so", [fc.stringMatching(/^[0-9]{9}$/)], ([digits]) => {
    expect(isHomePhone(digits)).toBe(isValidPhoneNumber(`+998${digits}`))
  })
})
