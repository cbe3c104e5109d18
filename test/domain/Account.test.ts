import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { newAccount } from "../../src/domain/Account.ts"
import { UserId } from "../../src/domain/Ids.ts"
import { fromLanguageTag, Locale } from "../../src/domain/Locale.ts"

describe("a newcomer", () => {
  it("is a guest who has agreed to nothing, and whose name is not kept", () => {
    const person = {
      id: UserId.make(7),
      firstName: "Ann",
      lastName: Option.some("Lee"),
      username: Option.some("ann"),
      languageCode: Option.some("uz"),
    }
    expect(newAccount(person, 5)).toEqual({
      id: 7,
      locale: "uz",
      role: "guest",
      consentedAt: Option.none(),
      standing: "active",
      standingSince: Option.none(),
      reachable: true,
      createdAt: 5,
      seenAt: 5,
    })
  })
})

describe("a language tag", () => {
  it.each([
    ["uz", "uz"],
    ["uz-Latn-UZ", "uz"],
    ["RU-ru", "ru"],
    ["en-GB", "en"],
    ["kk", "ru"],
    ["ende", "ru"],
    ["", "ru"],
    [undefined, "ru"],
  ])("%s is spoken to in %s", (tag, locale) => {
    expect(fromLanguageTag(tag)).toBe(locale)
  })

  it.prop("of any form is some language of ours", [fc.string()], ([tag]) => {
    expect(Locale.literals).toContain(fromLanguageTag(tag))
  })
})
