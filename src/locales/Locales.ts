import { fromLanguageTag, Locale } from "../domain/Locale.ts"
import { en } from "./en.ts"
import { ru } from "./ru.ts"
import type { Texts } from "./Texts.ts"
import { uz } from "./uz.ts"

export const locales: Record<Locale, Texts> = { uz, ru, en }

const languages = new Map(Locale.literals.map((locale) => [locales[locale], locale]))

/** The language of a catalogue. */
export const localeOf = (t: Texts): Locale => languages.get(t) ?? fromLanguageTag(undefined)

const numberFormats: Record<Locale, Intl.NumberFormat> = {
  uz: new Intl.NumberFormat("uz"),
  ru: new Intl.NumberFormat("ru"),
  en: new Intl.NumberFormat("en"),
}

/** A number as people of that language write it. */
export const formatNumber = (locale: Locale, value: number): string => numberFormats[locale].format(value)
