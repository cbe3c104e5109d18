import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { bandOf, experienceBands } from "../../src/domain/catalogue/Experience.ts"
import { Locale } from "../../src/domain/Locale.ts"
import { parseMonths } from "../../src/domain/ParseMonths.ts"

const labels = experienceBands.entries.flatMap((band) =>
  Locale.literals.map((locale) => [band[locale], band.id] as const),
)

describe("a length of time, as people type it", () => {
  it.each([
    ["3 года", 36],
    ["1,5 yil", 18],
    ["6 oy", 6],
    ["2 years 3 months", 27],
    ["5", 60],
    ["полгода", 6],
    ["без опыта", 0],
    ["٣ yil", 36],
    ["10+ лет", 120],
    ["1г. 3 мес.", 15],
    ["1г. 6 мес.", 18],
    ["1 г 6 м", 18],
    ["1 yarim yil", 18],
    ["2 yarim yil", 30],
    ["bir yarim yil", 18],
    ["yarim yil", 6],
    ["half a year", 6],
    ["полтора года", 18],
    ["2 с половиной года", 30],
    ["two and a half years", 30],
    ["½ года", 6],
    ["1½ yil", 18],
    ["три месяца", 3],
    ["uch yil", 36],
    ["уч йил", 36],
    ["1 йил 2 ой", 14],
    ["год", 12],
    ["один год", 12],
    ["a year", 12],
    ["5лет", 60],
    ["3y", 36],
    ["2-3 года", 24],
    ["от 1 до 3 лет", 12],
    ["1 dan 3 yilgacha", 12],
    ["12-18 мес", 12],
    ["до года", 1],
    ["less than a year", 1],
    ["1 yildan kam", 1],
    ["более 5 лет", 60],
    ["5 yildan ortiq", 60],
    ["kamida 2 yil", 24],
    ["10 дней", 0],
    ["2 недели", 0],
    ["3 hafta", 0],
    ["90 дней", 3],
    ["нет", 0],
    ["опыта нет", 0],
    ["yo‘q", 0],
    ["yoʻq", 0],
    ["yo'q", 0],
    ["йўқ", 0],
    ["тажрибасиз", 0],
    ["no experience", 0],
    ["0", 0],
    ["ноль", 0],
    ["5 лет, перерывов нет", 60],
  ])("%s", (typed, months) => {
    expect(parseMonths(typed)).toEqual(Option.some(months))
  })

  it.each([
    "25 yosh",
    "25 ёш",
    "мне 25 лет",
    "I am 25 years old",
    "25 yoshdaman",
    "2019",
    "опыт",
    "!",
    "99 лет",
  ])("%s is no length of time", (typed) => {
    expect(parseMonths(typed)).toEqual(Option.none())
  })

  it.each(labels)("%s, as its button says", (label, band) => {
    expect(Option.map(parseMonths(label), bandOf)).toEqual(Option.some(band))
  })

  it.prop(
    "is a length that a person can have worked, or none",
    [fc.string({ unit: "binary" })],
    ([typed]) => {
      for (const months of Option.toArray(parseMonths(typed))) {
        expect(months).toBeGreaterThanOrEqual(0)
        expect(months).toBeLessThanOrEqual(720)
      }
    },
  )

  it.prop(
    "years and months are read in every language and spelling",
    [
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 11 }),
      fc.constantFrom("", " ", "\u00a0"),
      fc.constantFrom("yil", "йил", "г.", "лет", "года", "years", "y", "YIL"),
      fc.constantFrom("oy", "ой", "мес.", "месяцев", "months", "m"),
    ],
    ([years, months, gap, year, month]) => {
      expect(parseMonths(`${years}${gap}${year} ${months}${gap}${month}`)).toEqual(
        Option.some(years * 12 + months),
      )
    },
  )
})
