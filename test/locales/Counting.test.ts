import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { Language, Locale } from "../../src/domain/Locale.ts"
import { formatPeriod } from "../../src/locales/format/FormatPeriod.ts"
import { quoting } from "../../src/locales/format/Quoting.ts"
import { formatNumber, locales } from "../../src/locales/Locales.ts"

const plain = (text: string) => text.replace(/\s/gu, " ")

describe("counts", () => {
  it("have their noun in the form that the number asks for", () => {
    const found = (locale: Locale) =>
      [0, 1, 2, 5, 11, 21, 22, 111, 1_001].map((count) => plain(locales[locale].vacancySearch.found(count)))
    expect(found("ru")).toEqual([
      "0 вакансий",
      "1 вакансия",
      "2 вакансии",
      "5 вакансий",
      "11 вакансий",
      "21 вакансия",
      "22 вакансии",
      "111 вакансий",
      "1 001 вакансия",
    ])
    expect(found("en").slice(0, 3)).toEqual(["0 vacancies", "1 vacancy", "2 vacancies"])
    expect(found("uz").slice(0, 3)).toEqual(["0 ta vakansiya", "1 ta vakansiya", "2 ta vakansiya"])
  })

  it("that aren't exact say so", () => {
    expect(locales.en.vacancySearch.found(1_000, "1,000+")).toBe("1,000+ vacancies")
  })

  it.prop(
    "of any size begin with the number and name the same thing in every language",
    { count: fc.nat(2_000_000), locale: fc.constantFrom(...Locale.literals) },
    ({ count, locale }) => {
      const { applicants, applications, vacancies } = locales[locale]
      for (const counted of [applicants.count, applications.count, vacancies.applicationCount]) {
        expect(counted(count).startsWith(`${formatNumber(locale, count)} `)).toBe(true)
        expect(counted(count)).toBe(applicants.milestone(count))
      }
    },
  )
})

describe("a period", () => {
  it("stands in Russian as after “через” and “за”", () => {
    const second = 1_000
    const periods = [1, 2, 5, 21, 65, 60 * 21, 60 * 22].map((count) => formatPeriod("ru", count * second))
    expect(periods.map(plain)).toEqual([
      "1 секунду",
      "2 секунды",
      "5 секунд",
      "21 секунду",
      "1 минуту",
      "21 минуту",
      "22 минуты",
    ])
  })
})

describe("a name in quotation marks", () => {
  it("has its own ones inside as inner ones", () => {
    expect(quoting("ru")("Кафе «Лимон»")).toBe("«Кафе „Лимон“»")
    expect(quoting("uz")('Kafe "Limon"')).toBe("“Kafe «Limon»”")
    expect(quoting("en")("Café “Limon”")).toBe("“Café ‘Limon’”")
  })

  it.prop(
    "never has one kind within itself",
    {
      locale: fc.constantFrom(...Language.literals),
      inner: fc.string().filter((text) => !/[«»“”„"]/u.test(text)),
    },
    ({ inner, locale }) => {
      const said = quoting(locale)(`Kafe «${inner}»`)
      for (const mark of [said.slice(0, 1), said.slice(-1)]) expect(said.split(mark)).toHaveLength(2)
    },
  )
})
