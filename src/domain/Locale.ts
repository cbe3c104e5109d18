import { Schema } from "effect"

/** The languages the bot speaks, in the order they are offered. */
export const Locale = Schema.Literal("uz", "ru", "en")
export type Locale = typeof Locale.Type

const fallback: Locale = "ru"

/** The locale for an IETF language tag (`ru-RU` → `ru`). Unsupported languages get the market's lingua franca. */
export const fromLanguageTag = (tag: string | undefined): Locale => {
  const language = tag?.toLowerCase().split("-")[0]
  return Locale.literals.find((locale) => locale === language) ?? fallback
}
