import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { bandOf, experienceBands } from "../../../src/domain/catalogue/Experience.ts"
import { Locale } from "../../../src/domain/Locale.ts"
import { parseMonths } from "../../../src/domain/experience/ParseMonths.ts"

const labels = experienceBands.entries.flatMap((band) =>
  Locale.literals.map((locale) => [band[locale], band.id] as const),
)

describe("a duration as people type it", () => {
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
    ["не менее 3 лет", 36],
    ["не меньше 2 лет", 24],
    ["no less than 3 years", 36],
    ["not less than a year", 12],
    ["3 yildan kam emas", 36],
    ["камида 2 йил", 24],
    ["одиннадцать лет", 132],
    ["двадцать лет", 240],
    ["двадцать пять лет", 300],
    ["тридцать лет", 360],
    ["oʻn bir yil", 132],
    ["o'n besh yil", 180],
    ["yigirma yil", 240],
    ["ўттиз йил", 360],
    ["sixteen months", 16],
    ["twenty-five years", 300],
    ["thirty years", 360],
    ["пару лет", 24],
    ["пара месяцев", 2],
    ["a couple of years", 24],
    ["2019-2023", 48],
    ["2019 г. – 2021 г.", 24],
    ["с 2018 по 2021", 36],
    ["2018 dan 2021 gacha", 36],
    ["from 2018 to 2021", 36],
    ["05.2019-08.2021", 27],
    ["01.09.2015-30.06.2019", 45],
    ["2015-2019, 2020-2023", 84],
    ["¾ года", 9],
    ["1¼ года", 15],
    ["1/2 года", 6],
    ["1/2", 6],
    ["1 1/2 года", 18],
    ["2 1/2 yil", 30],
    ["6 months–1 year", 6],
    ["от 6 месяцев до 1 года", 6],
    ["6 oydan 1 yilgacha", 6],
    ["полгода - год", 6],
    ["1 год - 3 года", 12],
    ["2 года - 3 месяца", 27],
    ["bir-ikki yil", 12],
    ["нет опыта, 25 лет", 0],
    ["опыта нет, мне 25 лет", 0],
    ["tajriba yo'q, 25 yosh", 0],
    ["no experience, 25 years", 0],
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
    "3 раза в неделю",
    "5 дней в неделю",
    "haftasiga 3 marta",
    "3 times per week",
    "5/2",
    "2023-2019",
    "нет опыта, 2 года",
  ])("%s is not a duration", (typed) => {
    expect(parseMonths(typed)).toEqual(Option.none())
  })

  it.each(labels)("%s is parsed as the button with that label", (label, band) => {
    expect(Option.map(parseMonths(label), bandOf)).toEqual(Option.some(band))
  })

  it.prop("is between 0 and 60 years, or none", [fc.string({ unit: "binary" })], ([typed]) => {
    for (const months of Option.toArray(parseMonths(typed))) {
      expect(months).toBeGreaterThanOrEqual(0)
      expect(months).toBeLessThanOrEqual(720)
    }
  })

  it.prop(
    "given as a range over two units is its lower end",
    [
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("мес.", "oy", "months"),
      fc.constantFrom("год", "yil", "years"),
      fc.constantFrom("-", " – ", " до ", " to "),
    ],
    ([months, years, month, year, between]) => {
      expect(parseMonths(`${months} ${month}${between}${years} ${year}`)).toEqual(Option.some(months))
    },
  )

  it.prop(
    "from one month of a year to another is the difference",
    [
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1950, max: 2020 }),
      fc.integer({ min: 0, max: 108 }),
      fc.constantFrom("-", " - ", "–", " — ", " по "),
    ],
    ([month, year, length, between]) => {
      const end = year * 12 + month - 1 + length
      const written = `${month}.${year}${between}${(end % 12) + 1}.${Math.floor(end / 12)}`
      expect(parseMonths(written)).toEqual(Option.some(length))
    },
  )

  it.prop(
    "years and months are parsed in every language and spelling",
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
