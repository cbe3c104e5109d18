import { describe, expect, it } from "@effect/vitest"
import { Locale } from "../../src/domain/Locale.ts"
import { formatNumber, locales } from "../../src/locales/Locales.ts"
import { isFunction, type Text, textsIn } from "./TextsIn.ts"

const catalogues = Locale.literals.map((locale) => ({ locale, texts: textsIn(locales[locale], locale) }))
const words = (texts: ReadonlyArray<Text>, ...without: ReadonlyArray<string>) =>
  texts.filter(({ path }) => !without.some((end) => path.endsWith(end)))

describe("locales", () => {
  it("all have the same texts", () => {
    const paths = ({ locale, texts }: (typeof catalogues)[number]) =>
      texts.map(({ path }) => path.slice(locale.length)).sort()
    const [first, ...others] = catalogues.map(paths)
    for (const other of others) expect(other).toEqual(first)
  })

  it.each(catalogues)("$locale uses plain language: trimmed, no shouting, no officialese", ({ texts }) => {
    for (const { path, text } of texts) {
      expect(text, path).toBe(text.trim())
      expect(text, path).not.toBe("")
      expect(text, path).not.toMatch(/!\s*!|successfully|успешно|muvaffaqiyatli/iu)
      expect(text, path).not.toMatch(/ {2}|\t/)
    }
  })

  it.each(catalogues)("$locale inserts all parameters", ({ locale, texts }) => {
    for (const { path, text } of texts) {
      const make = path
        .split(".")
        .slice(1)
        .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], locales[locale])
      if (isFunction(make))
        for (let index = 0; index < make.length; index++)
          expect(text, path).toMatch(new RegExp(`<${index}>|\\b7${index}\\b`))
    }
  })

  it("Uzbek uses Latin letters, with correct ʻ and ʼ", () => {
    for (const { path, text } of textsIn(locales.uz, "uz")) {
      expect(text, path).not.toMatch(/['`‘’]/)
      expect(text, path).not.toMatch(/\p{Script=Cyrillic}/u)
      // ʻ only follows o and g and makes another letter of them; ʼ only follows a vowel.
      expect(text.match(/(?<![oOgG])ʻ|(?<![aeiouAEIOU])ʼ/u), path).toBeNull()
      // Words that are always written with it.
      expect(text, path).not.toMatch(/\b(bolsa|bolib|yoq|togri|notogri|ozgartirish|korib|malumot)/iu)
    }
  })

  it("Russian uses Cyrillic except for names and commands", () => {
    for (const { path, text } of words(textsIn(locales.ru, "ru")))
      expect(text.replace(/Telegram( id)?|PDF|anna@example\.com|\/[a-z]+|<\d>/g, ""), path).not.toMatch(
        /[a-z]/i,
      )
  })

  it.each(catalogues)("$locale names no stranger: Telegram makes a link of each @name", ({ texts }) => {
    for (const { path, text } of texts) expect(text, path).not.toMatch(/(?<![\w.])@[a-z0-9_]/i)
  })

  it("no text stands in two languages by mistake", () => {
    // Words that are the same in both, and placeholders alone.
    const alike = /^(?:chat|chats|PDF|filtr|<\d>|7\d|[\W\d_]|ID)*$/iu
    const [inUzbek, inEnglish] = [
      textsIn(locales.uz, ""),
      new Map(textsIn(locales.en, "").map(({ path, text }) => [path, text])),
    ]
    for (const { path, text } of inUzbek)
      if (inEnglish.get(path) === text) expect(text.replace(/\s/gu, ""), path).toMatch(alike)
  })

  it("Russian and Uzbek use the polite form of address", () => {
    const said = (locale: Locale) =>
      textsIn(locales[locale], locale)
        .map(({ text }) => text)
        .join("\n")
    expect(said("ru")).not.toMatch(/(?<!\p{L})(ты|тебя|тебе|твой|твоя|твои)(?!\p{L})/iu)
    expect(said("uz")).not.toMatch(/\b(sen|seni|senga|sening)\b/iu)
  })

  it.each(Locale.literals)("%s keeps within Telegram's limits for commands and descriptions", (locale) => {
    const { commands, profile } = locales[locale]
    for (const [name, description] of Object.entries(commands)) {
      expect(name).toMatch(/^[a-z0-9_]{1,32}$/)
      expect(description.length).toBeLessThanOrEqual(256)
    }
    expect(profile.description.length).toBeLessThanOrEqual(512)
    expect(profile.shortDescription.length).toBeLessThanOrEqual(120)
  })

  it("numbers follow each language's rules, which this Node supports", () => {
    expect(Intl.NumberFormat.supportedLocalesOf([...Locale.literals])).toEqual([...Locale.literals])
    const plain = (text: string) => text.replace(/\s/gu, " ")
    expect(Locale.literals.map((locale) => plain(formatNumber(locale, 1_234_567)))).toEqual([
      "1 234 567",
      "1 234 567",
      "1 234 567",
      "1,234,567",
    ])
  })
})
