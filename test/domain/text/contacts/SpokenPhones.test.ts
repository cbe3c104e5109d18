import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { maskContacts } from "../../../../src/domain/text/ContactMask.ts"
import { isHomePhone } from "../../../../src/domain/text/contacts/Numbering.ts"

interface Language {
  readonly units: ReadonlyArray<string>
  readonly teens: ReadonlyArray<string>
  readonly tens: ReadonlyArray<string>
  readonly hundreds: ReadonlyArray<string>
}

const words = (all: string): ReadonlyArray<string> => all.split(" ").map((word) => word.replaceAll("_", " "))

const russian: Language = {
  units: words("ноль один два три четыре пять шесть семь восемь девять"),
  teens: words(
    "десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
  ),
  tens: words("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
  hundreds: words("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"),
}

const ofUzbek = (units: string, tens: string, ten: string, hundred: string): Language => ({
  units: words(units),
  teens: words(units).map((unit, at) => (at === 0 ? ten : `${ten} ${unit}`)),
  tens: words(tens),
  hundreds: words(units).flatMap((unit, at) => (at === 0 ? [] : [`${unit} ${hundred}`])),
})

const languages: ReadonlyArray<Language> = [
  russian,
  ofUzbek(
    "nol bir ikki uch to'rt besh olti yetti sakkiz to‘qqiz",
    "yigirma o'ttiz qirq ellik oltmish yetmish sakson toʻqson",
    "oʻn",
    "yuz",
  ),
  ofUzbek(
    "нол бир икки уч тўрт беш олти етти саккиз тўққиз",
    "йигирма ўттиз қирқ эллик олтмиш етмиш саксон тўқсон",
    "ўн",
    "юз",
  ),
  {
    units: words("zero one two three four five six seven eight nine"),
    teens: words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
    tens: words("twenty thirty forty fifty sixty seventy eighty ninety"),
    hundreds: words("one two three four five six seven eight nine").map((unit) => `${unit} hundred`),
  },
]

/** A number below a thousand in words, its leading zeros one by one. */
const said = (digits: string, { hundreds, teens, tens, units }: Language): string => {
  if (digits === "") return ""
  const [first = "", ...others] = digits
  const rest = others.join("")
  const after = (word: string, left: string) =>
    `${word} ${/^0*$/.test(left) ? "" : said(left, { hundreds, teens, tens, units })}`
  if (first === "0" || digits.length === 1)
    return `${units[+first] ?? ""} ${said(rest, { hundreds, teens, tens, units })}`
  if (digits.length === 3) return after(hundreds[+first - 1] ?? "", rest.replace(/^0+/, ""))
  return first === "1" ? (teens[+rest] ?? "") : after(tens[+first - 2] ?? "", rest.replace(/^0$/, ""))
}

/** Without zeros after the code, since `fifty` and `one` are also fifty-one. */
const phone = fc
  .tuple(
    fc.constantFrom("90", "91", "93", "94", "97", "98", "99", "88", "33", "77", "71"),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }),
  )
  .map(([code, rest]) => code + rest.join(""))
  .filter(isHomePhone)

const groupings = [
  [2, 3, 2, 2],
  [2, 2, 3, 2],
  [3, 3, 3],
  [1, 1, 1, 1, 1, 1, 1, 1, 1],
]

describe("a phone said in words", () => {
  it.prop(
    "is hidden, whole or in part",
    [
      phone,
      fc.constantFrom(...languages),
      fc.constantFrom(...groupings),
      fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    ],
    ([digits, language, grouping, inWords]) => {
      const groups = grouping.map((length, at) => {
        const from = grouping.slice(0, at).reduce((sum, one) => sum + one, 0)
        return digits.slice(from, from + length)
      })
      const text = groups.map((group, at) => (inWords[at] === true ? said(group, language) : group)).join(" ")
      expect(maskContacts(`Call ${text.trim()} now`), digits).toMatch(/^Call (?:[^\d]{0,12} )?••• now$/u)
    },
    { fastCheck: { numRuns: 1_000 } },
  )

  it("may have zeros", () => {
    for (const text of [
      "девяносто ноль один два три ноль ноль четыре",
      "девяносто сто ноль пять ноль ноль",
      "to'qson yuz nol besh nol nol",
      "ninety one hundred zero five zero zero",
    ])
      expect(maskContacts(text), text).toBe("•••")
  })

  it("leaves sums, ages, hours and counts in words", () => {
    for (const text of [
      "пять миллионов двести тысяч",
      "от двадцати пяти до тридцати пяти лет",
      "один два три четыре пять шесть семь восемь девять десять",
      "с 9 ноль ноль до 18 ноль ноль",
      "uch million besh yuz ming so'm",
      "500 000 va 600 000 va 700 000 va 800 000",
      "classes nine, ten and eleven",
    ])
      expect(maskContacts(text)).toBe(text)
  })

  it("among more numbers than a phone has is hidden with them", () => {
    expect(maskContacts("один ".repeat(201).trim())).toBe("•••")
    expect(maskContacts("один ".repeat(200).trim())).toBe("один ".repeat(200).trim())
  })
})
