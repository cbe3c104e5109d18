import { type Language, languageOf, type Locale } from "../../domain/Locale.ts"
import { inScriptOf } from "../../domain/text/UzbekCyrillic.ts"

const words: Record<Language, (language: string, level: string) => string> = {
  uz: (language, level) => `${language.toLocaleLowerCase("uz")} tili: ${level}`,
  ru: (language, level) => `${language.toLocaleLowerCase("ru")} — ${level}`,
  en: (language, level) => `${language}: ${level}`,
}

/** A language with its level: `ingliz tili: erkin`, `английский — свободно`, `English: fluent`. */
export const formatLanguage = (locale: Locale, language: string, level: string): string =>
  inScriptOf(locale, words[languageOf(locale)](language, level.toLocaleLowerCase(locale)))
