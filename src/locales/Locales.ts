import { fromLanguageTag, Locale } from "../domain/Locale.ts"
import { inCyrillic } from "./Cyrillic.ts"
import { en } from "./en.ts"
import { ru } from "./ru.ts"
import type { Texts } from "./Texts.ts"
import { uz } from "./uz.ts"

export const locales: Record<Locale, Texts> = { uz, "uz-Cyrl": inCyrillic(uz), ru, en }

const languages = new Map(Locale.literals.map((locale) => [locales[locale], locale]))

/** The locale of a catalogue. */
export const localeOf = (t: Texts): Locale => languages.get(t) ?? fromLanguageTag(undefined)

export { formatNumber } from "./format/FormatNumber.ts"
