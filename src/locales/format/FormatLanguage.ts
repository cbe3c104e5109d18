import type { Locale } from "../../domain/Locale.ts"

const words: Record<Locale, (language: string, level: string) => string> = {
  uz: (language, level) => `${language.toLocaleLowerCase("uz")} tili: ${level}`,
  ru: (language, level) => `${language.toLocaleLowerCase("ru")} — ${level}`,
  en: (language, level) => `${language}: ${level}`,
}

/** A language with its level: `ingliz tili: erkin`, `английский — свободно`, `English: fluent`. */
export const formatLanguage = (locale: Locale, language: string, level: string): string =>
  words[locale](language, level.toLocaleLowerCase(locale))
