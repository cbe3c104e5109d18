import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { newAccount } from "../../src/domain/Account.ts"
import { UserId } from "../../src/domain/Ids.ts"
import { fromLanguageTag, Locale } from "../../src/domain/Locale.ts"

describe("a new account", () => {
  it("is a guest without any consent, and no name is stored", () => {
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
  ])("%s is answered in %s", (tag, locale) => {
    expect(fromLanguageTag(tag)).toBe(locale)
  })

  it.prop("of any form maps to a supported locale", [fc.string()], ([tag]) => {
    expect(Locale.literals).toContain(fromLanguageTag(tag))
  })
})
