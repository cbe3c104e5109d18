import { type Entry, makeCatalogue } from "./Catalogue.ts"

const data = [
  {
    id: "level_basic",
    uz: "Boshlangʻich",
    ru: "Базовый",
    en: "Basic",
    also: { ru: ["начальный"], en: ["A1", "A2", "beginner", "elementary"] },
  },
  {
    id: "level_practical",
    uz: "Amaliy",
    ru: "Практический",
    en: "Practical",
    also: {
      uz: ["oʻrta"],
      ru: ["разговорный", "средний"],
      en: ["B1", "B2", "conversational", "intermediate"],
    },
  },
  { id: "level_fluent", uz: "Erkin", ru: "Свободный", en: "Fluent", also: { en: ["C1", "advanced"] } },
  {
    id: "level_proficient",
    uz: "Mukammal",
    ru: "В совершенстве",
    en: "Proficient",
    also: { uz: ["ona tili"], ru: ["родной"], en: ["C2", "native"] },
  },
] as const satisfies ReadonlyArray<Entry>

/** How well a language is spoken, from the least. */
export const languageLevels = makeCatalogue(data)
export const LanguageLevelId = languageLevels.Id
export type LanguageLevelId = typeof LanguageLevelId.Type

/** Whether somebody who speaks at one level is asked for no more by another. */
export const isLevelAtLeast = (spoken: LanguageLevelId, asked: LanguageLevelId): boolean =>
  languageLevels.ids.indexOf(spoken) >= languageLevels.ids.indexOf(asked)
