import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { hasContacts, maskContacts } from "../../../src/domain/text/ContactMask.ts"
import { contacts } from "./ContactRows.ts"
import { disguised } from "./DisguiseRows.ts"

/** UTF-16 units of the longest message; every other input is shorter. */
const longest = 4_096

const anyContact = fc.constantFrom(...contacts, ...disguised)

const words = (most: number) =>
  fc
    .tuple(
      fc.array(fc.constantFrom("опыт", "ish", "work", "и", "—", "(", ")", "Toshkent", "oʻzbek", "&", "🙂"), {
        minLength: 1,
        maxLength: 7,
      }),
      fc.nat(most),
    )
    .map(([some, length]) => `${some.join(" ")} `.repeat(length).slice(0, length).trimEnd())

const filled = (unit: string, length = longest): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

/** Numbers with the same separator, and a phone among them. */
const numbersAround = fc
  .tuple(
    fc.constantFrom("+998 90 123 45 67", "90 123 45 67", "998901234567", "90-123-45-67", "8 903 123 45 67"),
    fc.constantFrom(", ", " ", "; ", "\n", " / ", "-", ".", ". "),
    // Around the number of groups beyond which nothing is analysed.
    fc.oneof(fc.nat(20), fc.integer({ min: 190, max: 210 }), fc.nat(700)),
    fc.nat(),
    fc.nat(9_999),
  )
  .map(([phone, between, many, where, begin]) =>
    Array.from({ length: many + 1 }, (_, at) =>
      at === where % (many + 1) ? phone : `${(begin + at * 37) % 1_000}`,
    ).join(between),
  )

/** Texts in which each contact is found only once the one before it is hidden. */
const chained = [
  "ник ivan_p",
  "ник :abcde",
  `t me/${"a".repeat(64)}`,
  "т ме/45671гост 4567123",
  "9http://ник 4567 точка ",
  "90я9tg:id ",
  "1,990x1",
]

const pieces = [
  ..."9 1 90 123 4567 901234567 x я + - _ . , : / ( ) @ ••• gmail .com telegram abcde ivan_p".split(" "),
  ...["\n", " ", "1,", "t me/", "т ме/", "tg:", "tg ", "http://", "(at)", "(dot)", " собака ", " точка "],
  ...["ник ", "id ", "гост ", "a".repeat(32), "a".repeat(64)],
]
const anyPieces = (most: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((all) => all.join(""))

describe("contacts in a long text", () => {
  it.prop(
    "are hidden at any position, and nothing else is",
    [words(longest), anyContact, words(longest)],
    ([before, contact, after]) => {
      const around = (between: string) => `${before} Call: ${between} ! ${after}`
      expect(maskContacts(around(contact))).toBe(around("•••"))
      expect(hasContacts(around(contact))).toBe(true)
    },
    { fastCheck: { numRuns: 150 } },
  )

  it.prop(
    "are all hidden, however many there are",
    [anyContact],
    ([contact]) => {
      const many = Math.floor(longest / `Call: ${contact} !\n`.length)
      expect(maskContacts(`Call: ${contact} !\n`.repeat(many))).toBe("Call: ••• !\n".repeat(many))
    },
    { fastCheck: { numRuns: 150 } },
  )

  it.prop(
    "are hidden among any number of other numbers",
    [numbersAround],
    ([text]) => {
      expect(maskContacts(text).replace(/[^\d•]/gu, "")).not.toContain("1234567")
    },
    { fastCheck: { numRuns: 300 } },
  )

  it.each(chained)("are hidden where each one obscures the next: %s", (unit) => {
    for (const times of [1, 2, 3, 4, 5, 6, 12, longest]) {
      const masked = maskContacts(filled(unit, Math.min(longest, unit.length * times)))
      expect(hasContacts(masked)).toBe(false)
      expect(maskContacts(masked)).toBe(masked)
    }
  })

  it("hide the whole text when more than four obscure each other, and only then", () => {
    const text = (many: number) => `Итак: ${"ник ivan_p".repeat(many)} опыт`
    expect([1, 2, 3, 4].map((many) => maskContacts(text(many)))).toEqual(
      [1, 2, 3, 4].map((many) => `Итак: ${"ник •••".repeat(many)} опыт`),
    )
    expect(maskContacts(text(5))).toBe("•••")
    expect(maskContacts(text(300))).toBe("•••")
  })

  it.prop(
    "leave nothing for a second pass to hide",
    [anyPieces(6), fc.integer({ min: 1, max: 300 }), anyPieces(3)],
    ([unit, times, end]) => {
      const text = (unit.repeat(times) + end).slice(-longest)
      const masked = maskContacts(text)
      expect(maskContacts(masked)).toBe(masked)
      expect(masked.length).toBeLessThanOrEqual(3 * text.length)
    },
    { fastCheck: { numRuns: 400 } },
  )
})
