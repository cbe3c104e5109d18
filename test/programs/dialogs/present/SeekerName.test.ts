import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, FastCheck as fc, Option } from "effect"
import { Locale } from "../../../../src/domain/Locale.ts"
import { NamedSeeker } from "../../../../src/domain/market/NamedSeeker.ts"
import { hasContacts } from "../../../../src/domain/text/ContactMask.ts"
import { seekerName } from "../../../../src/programs/dialogs/present/SeekerName.ts"

const contacts = fc.constantFrom("", "+998 90 123 45 67", "@anna_uz", "a\u200bnna@ma\u200bil.uz", "t.me/anna")
const anySeeker = fc
  .tuple(Arbitrary.make(NamedSeeker), fc.nat(1_000_000), contacts)
  .map(([seeker, number, contact]): NamedSeeker => ({ ...seeker, number, name: seeker.name + contact }))

const barista: NamedSeeker = {
  number: 12,
  name: "",
  facts: Option.some({
    title: "",
    profession: "prof_barista",
    city: Option.some("samarqand"),
    experience: 40,
  }),
}

describe("what a job seeker is called by", () => {
  it.prop(
    "tells two people apart, whatever they wrote",
    [fc.constantFrom(...Locale.literals), anySeeker, anySeeker],
    ([locale, one, other]) => {
      const same = seekerName(locale, one) === seekerName(locale, other)
      expect(same).toBe(same && one.number === other.number)
    },
  )

  it.prop(
    "is one short line without contacts",
    [fc.constantFrom(...Locale.literals), anySeeker],
    ([locale, seeker]) => {
      const name = seekerName(locale, seeker)
      expect(name.length).toBeLessThanOrEqual(120)
      expect(name).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(name.split(" · ").filter(hasContacts)).toEqual([])
    },
  )

  it("is a name with a number, or the number with facts", () => {
    expect(seekerName("en", { ...barista, name: "Anna" })).toBe("Anna · № 12")
    expect(seekerName("en", barista)).toBe("№ 12 · Barista · Samarkand · 3–6 years")
    expect(seekerName("ru", barista)).toBe("№ 12 · Бариста · Самарканд · 3–6 лет")
    expect(seekerName("en", { ...barista, facts: Option.none() })).toBe("№ 12")
    expect(seekerName("en", { ...barista, name: "№ 3 · Cook" })).toBe("3 Cook · № 12")
  })
})
