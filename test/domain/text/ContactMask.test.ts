import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { type CountryCode, getCountryCallingCode, isValidPhoneNumber } from "libphonenumber-js/max"
import { hasContacts, maskContacts } from "../../../src/domain/text/ContactMask.ts"
import { contacts, harmless } from "./ContactRows.ts"
import { among, disguised } from "./DisguiseRows.ts"
import { harmlessSentences } from "./SentenceRows.ts"

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""))

const numberOf = (country: CountryCode, begins: ReadonlyArray<string>, length: number) =>
  fc
    .tuple(fc.constantFrom(...begins), digits(length))
    .map(([begin, rest]) => ({ national: begin + rest, code: getCountryCallingCode(country), country }))
    // Too round for a phone: it could be a sum.
    .filter(({ national }) => !/000|(?:00.*){2}/.test(national) && isValidPhoneNumber(national, country))

const anyNumber = fc.oneof(
  numberOf("UZ", ["90", "91", "93", "94", "97", "98", "99", "88", "33", "50", "77", "71", "66"], 7),
  numberOf("RU", ["912", "903", "926", "999", "495"], 7),
  numberOf("KZ", ["701", "705", "777", "747"], 7),
)

/** As dialled within the country or from abroad. */
const dialled = fc.tuple(anyNumber, fc.nat(3)).map(([{ code, country, national }, way]) => {
  if (way === 0) return `+${code}${national}`
  if (way === 1) return `${code}${national}`
  return country === "UZ" ? national : `8${national}`
})

const gap = fc.constantFrom(
  ...". - / , * : + ( ) [ ] _ ~ | = # • – — ‐ · … ' \" ! ? ; & %".split(" "),
  ...["", " ", "  ", "    ", " - ", ", ", ") ", "\u00a0", "\u2009", "\n", "\t", " ( "],
)

/** The same separator throughout, or one of two. */
const spaced = fc
  .tuple(
    dialled,
    gap,
    fc.constantFrom("", " ", "-", "("),
    fc.array(fc.nat(4), { minLength: 16, maxLength: 16 }),
  )
  .map(([number, one, other, gaps]) =>
    Array.from(
      number,
      (digit, index) => (index === 0 ? "" : (["", "", "", one, other][gaps[index] ?? 0] ?? "")) + digit,
    ).join(""),
  )

const zeros = [0x30, 0x0660, 0x06f0, 0x0966, 0xff10, 0x1d7ce]
const dressed = fc
  .tuple(dialled, fc.constantFrom(...zeros, 0))
  .map(([number, zero]) =>
    number.replace(/\d/g, (digit) =>
      zero === 0 ? `${digit}\ufe0f\u20e3` : String.fromCodePoint(zero + Number(digit)),
    ),
  )

const unseen = fc.constantFrom("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\ufe0f", "\u202c")

/** Insert invisible characters into the text at these positions. */
const scattered = (text: string, into: ReadonlyArray<readonly [number, string]>): string =>
  into.reduce((all, [place, character]) => {
    const letters = Array.from(all)
    const at = place % (letters.length + 1)
    return [...letters.slice(0, at), character, ...letters.slice(at)].join("")
  }, text)

const seen = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, "")

const anyRow = fc.constantFrom(...harmless, ...harmlessSentences, ...contacts, ...disguised)

const grouped = (value: number, by: string): string => `${value}`.replace(/\B(?=(?:\d{3})+$)/g, by)

const money = fc.constantFrom("сум", "soʻm", "so'm", "UZS", "$", "USD", "руб.", "₽", "€")
const sum = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 1, max: 999_999 }).map((value) => value * 1000),
      fc.integer({ min: 100, max: 99_999 }),
    ),
    fc.constantFrom(" ", "\u00a0", ".", ",", "'", ""),
  )
  .map(([value, by]) => grouped(value, by))

/** A range from a lower to a higher sum, both rounded as pay usually is. */
const sumRange = fc
  .tuple(
    fc.integer({ min: 10, max: 9_999 }),
    fc.integer({ min: 1, max: 9_999 }),
    fc.constantFrom(10, 100, 1_000, 10_000),
    fc.constantFrom(" ", "\u00a0", ".", ",", "'", ""),
    fc.constantFrom("-", " - ", "–", " – ", "—"),
  )
  .map(([from, more, step, by, between]) =>
    [from, from + more].map((value) => grouped(value * step, by)).join(between),
  )

const two = (value: number): string => `${value}`.padStart(2, "0")
const day = fc.integer({ min: 1, max: 31 }).map(two)
const month = fc.integer({ min: 1, max: 12 }).map(two)
const year = fc.integer({ min: 1950, max: 2029 }).map(String)
const dates = fc
  .tuple(
    fc.array(fc.tuple(day, month, year), { minLength: 1, maxLength: 2 }),
    fc.constantFrom(".", "/", "-"),
    fc.nat(2),
  )
  .map(([all, by, order]) =>
    all
      .map(
        ([d, m, y]) =>
          [
            [d, m, y],
            [y, m, d],
            [m, y],
          ][order]?.join(by) ?? "",
      )
      .join(by === "-" ? " - " : "-"),
  )
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "15", "30", "45"), fc.constantFrom(":", "."))
  .map(([hour, minute, by]) => `${hour}${by}${minute}`)
const dash = fc.constantFrom("-", " - ", "–", " – ", "—")
const rangeOf = (arbitrary: fc.Arbitrary<string>) =>
  fc.tuple(arbitrary, dash, arbitrary).map(([from, between, to]) => from + between + to)
const plainRange = fc
  .tuple(
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 300 }),
    dash,
    fc.constantFrom(10, 100, 1000),
  )
  .filter(([from, more]) => more <= from)
  .map(([from, more, between, step]) => `${from * step}${between}${(from + more) * step}`)

const nothing = fc.oneof(
  fc.tuple(sum, money).map(([value, unit]) => `${value} ${unit}`),
  fc.tuple(sumRange, money).map(([value, unit]) => `${value} ${unit}`),
  dates,
  rangeOf(year),
  clock,
  rangeOf(clock),
  plainRange,
  fc.tuple(fc.constantFrom("5/2", "2/2", "6/1"), rangeOf(clock)).map((all) => all.join(" ")),
)

const word = fc.constantFrom(
  "опыт",
  "ish",
  "work",
  "и",
  "—",
  "(",
  ")",
  "Toshkent",
  "!",
  "год",
  "oʻzbek",
  "&",
  "\n",
  "🙂",
)

describe("contacts in a text", () => {
  it.each([...harmless, ...harmlessSentences])("%s is kept", (text) => {
    expect(maskContacts(text)).toBe(text)
    expect(maskContacts(`Итак: ${text}!`)).toBe(`Итак: ${text}!`)
    expect(hasContacts(text)).toBe(false)
  })

  it.each(among)("only the contact in %s is hidden", (text, masked) => {
    expect(maskContacts(text)).toBe(masked)
    expect(hasContacts(text)).toBe(true)
  })

  it.each([...contacts, ...disguised])("%s is hidden", (contact) => {
    expect(maskContacts(contact)).toBe("•••")
    expect(maskContacts(`Call: ${contact} !`)).toBe("Call: ••• !")
    expect(hasContacts(contact)).toBe(true)
  })

  it.prop(
    "a phone is hidden with any separators between its digits",
    [spaced],
    ([number]) => {
      expect(maskContacts(`Call ${number} now`)).toMatch(/^Call [^\p{N}]*•••[^\p{N}]* now$/u)
    },
    { fastCheck: { numRuns: 3_000 } },
  )

  it.prop("a phone is hidden in the digits of any script", [dressed], ([number]) => {
    expect(maskContacts(`Call ${number} now`)).toBe("Call ••• now")
  })

  it.prop(
    "invisible characters change nothing",
    [anyRow, fc.array(fc.tuple(fc.nat(60), unseen), { maxLength: 8 })],
    ([row, into]) => {
      expect(seen(maskContacts(scattered(row, into)))).toBe(seen(maskContacts(row)))
    },
    { fastCheck: { numRuns: 1_000 } },
  )

  it.prop(
    "sums, dates, hours and ranges are kept",
    [nothing],
    ([text]) => {
      expect(maskContacts(text)).toBe(text)
      expect(maskContacts(`Итак, ${text}.`)).toBe(`Итак, ${text}.`)
    },
    { fastCheck: { numRuns: 3_000 } },
  )

  it.prop("words alone are kept", [fc.array(word)], ([words]) => {
    expect(maskContacts(words.join(" "))).toBe(words.join(" "))
  })

  it.prop(
    "letters alone are kept",
    [
      fc
        .string({ unit: "binary", maxLength: 300 })
        .map((text) => text.normalize("NFKC").replace(/[\p{N}.@\p{Po}]|:\/\//gu, "")),
    ],
    ([text]) => {
      fc.pre(!/[\p{N}.@]/u.test(text.normalize("NFKC")))
      expect(maskContacts(text)).toBe(text)
    },
  )

  it.prop(
    "a second pass hides nothing more",
    [
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc
          .array(fc.oneof(anyRow, spaced, nothing, gap, fc.constantFrom("@", ".", "•••", "a", "9")))
          .map((all) => all.join("")),
        fc
          .array(fc.constantFrom(..."0129@. -/,:a•".split(""), "me", "uz", "••• "), { maxLength: 80 })
          .map((all) => all.join("")),
      ),
    ],
    ([text]) => {
      expect(maskContacts(maskContacts(text))).toBe(maskContacts(text))
    },
    { fastCheck: { numRuns: 2_000 } },
  )
})
