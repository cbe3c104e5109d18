import { Schema } from "effect"

/** The languages that the bot's texts are written in. */
export const Language = Schema.Literal("uz", "ru", "en")
export type Language = typeof Language.Type

/** The languages the bot speaks, Uzbek in both of its scripts, in the order they are offered. */
export const Locale = Schema.Literal("uz", "uz-Cyrl", "ru", "en")
export type Locale = typeof Locale.Type

/** The language that a locale's texts are written in. */
export const languageOf = (locale: Locale): Language => (locale === "uz-Cyrl" ? "uz" : locale)

const fallback: Locale = "ru"

/**
 * The locale for an IETF language tag (`ru-RU` → `ru`, `uz-Cyrl-UZ` → `uz-Cyrl`). Unsupported languages get the
 * market's lingua franca.
 */
export const fromLanguageTag = (tag: string | undefined): Locale => {
  const [language, script] = tag?.toLowerCase().split(/[-_]/) ?? []
  if (language === "uz" && script === "cyrl") return "uz-Cyrl"
  return Language.literals.find((each) => each === language) ?? fallback
}
