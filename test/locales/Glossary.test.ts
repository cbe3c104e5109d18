import { describe, expect, it } from "@effect/vitest"
import { Option } from "effect"
import { Language } from "../../src/domain/Locale.ts"
import { formatPay } from "../../src/locales/format/FormatPay.ts"
import { locales } from "../../src/locales/Locales.ts"
import { readFileSync } from "node:fs"
import { textsIn } from "./TextsIn.ts"

const glossary = readFileSync(new URL("../../docs/GLOSSARY.md", import.meta.url), "utf8")

interface Row {
  readonly section: string
  readonly terms: Record<Language, string>
}

const rows: ReadonlyArray<Row> = glossary.split(/^## /m).flatMap((part) => {
  const [section = "", ...lines] = part.split("\n")
  return lines
    .filter((line) => line.startsWith("| ") && !line.includes("---") && !/^\| uz +\|/.test(line))
    .map((line) => {
      const [, uz = "", ru = "", en = ""] = line.split("|").map((cell) => cell.trim())
      return { section, terms: { uz, ru, en } }
    })
})

const inSection = (section: string) => rows.filter((row) => row.section === section)

const pay = { min: Option.some(1), max: Option.none<number>(), currency: "UZS", period: "month" } as const

const saidIn = (language: Language): string =>
  [
    ...textsIn(locales[language], language).map(({ text }) => text),
    ...(["net", "gross"] as const).map((taxes) => formatPay({ ...pay, taxes }, language)),
  ]
    .join("\n")
    .toLocaleLowerCase(language)

const said: Record<Language, string> = { uz: saidIn("uz"), ru: saidIn("ru"), en: saidIn("en") }

/** Words of the code, and of what the bot doesn't have yet. */
const unsaid: ReadonlySet<string> = new Set(["applicant", "owner", "requirements", "alert"])

/** Words of a term without their endings, which differ from text to text. */
const stemsOf = (term: string): ReadonlyArray<string> =>
  term
    .toLowerCase()
    .split(/[\s/-]+/u)
    .map((word) => word.slice(0, Math.max(3, Math.ceil(word.length * 0.6))))

/** What the glossary rules out, in each language. */
const ruledOut: Record<Language, RegExp> = {
  uz: /firma|korxona|narigi tomon|har qanday|tahrirla|amalga oshir|bo.sh ish o.rni|moderatsiyada|foydalanish uchun ruxsat/u,
  ru: /организаци|другая сторона|другой сторон|заявк|редактир|осуществ|оклад|приватност|брутто|гросс/u,
  en: /\bcv\b|the other side|successfully|\borganisation\b|\bedit profile\b/u,
}

describe("the glossary", () => {
  it("has a term in each language, none of them twice in one section", () => {
    expect(rows.length).toBeGreaterThan(60)
    for (const { section, terms } of rows)
      for (const language of Language.literals) expect(terms[language], section).not.toBe("")
    for (const section of new Set(rows.map((row) => row.section))) {
      const english = inSection(section).map(({ terms }) => terms.en)
      expect(new Set(english).size, section).toBe(english.length)
    }
  })

  it("calls the statuses as the bot does", () => {
    for (const language of Language.literals) {
      const { applications, vacancies } = locales[language]
      const termsOf = (section: string) => inSection(section).map(({ terms }) => terms[language])
      expect(termsOf("Status of an application").toSorted()).toEqual(
        Object.values(applications.statuses).toSorted(),
      )
      const lower = Object.values(vacancies.statuses).map((status) => status.toLocaleLowerCase(language))
      expect(termsOf("Status of a vacancy")).toEqual(expect.arrayContaining(lower))
    }
  })

  it.each(Language.literals)("%s terms are the words of the texts", (language) => {
    const unused = rows
      .filter(({ terms }) => !unsaid.has(terms.en))
      .filter(({ terms }) => !stemsOf(terms[language]).every((stem) => said[language].includes(stem)))
      .map(({ terms }) => terms[language])
    expect(unused).toEqual([])
  })

  it.each(Language.literals)("%s texts use no word that it rules out", (language) => {
    for (const { path, text } of textsIn(locales[language], language))
      expect(text.toLocaleLowerCase(language), path).not.toMatch(ruledOut[language])
  })
})
