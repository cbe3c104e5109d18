import type { Language } from "../../domain/Locale.ts"

/** Opening and closing marks of a quotation, and of one within it. */
const marks: Record<Language, readonly [string, string, string, string]> = {
  uz: ["“", "”", "«", "»"],
  ru: ["«", "»", "„", "“"],
  en: ["“", "”", "‘", "’"],
}

/** A pair of marks of any language around a text without marks. */
const quotation = /[«“„"]([^«»“”„"]*)[»”“"]/gu

/** A name in quotation marks; the pairs it has itself become inner ones: `«Кафе „Лимон“»`. */
export const quoting = (language: Language): ((name: string) => string) => {
  const [open, close, innerOpen, innerClose] = marks[language]
  return (name) => `${open}${name.replace(quotation, `${innerOpen}$1${innerClose}`)}${close}`
}
