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
    uz: "Oʻrtacha",
    ru: "Разговорный",
    en: "Intermediate",
    also: {
      uz: ["amaliy", "oʻrta"],
      ru: ["практический", "средний"],
      en: ["B1", "B2", "conversational", "practical"],
    },
  },
  {
    id: "level_fluent",
    uz: "Erkin",
    ru: "Свободно",
    en: "Fluent",
    also: { ru: ["свободный"], en: ["C1", "advanced"] },
  },
  {
    id: "level_proficient",
    uz: "Mukammal",
    ru: "В совершенстве",
    en: "Proficient",
    also: { uz: ["ona tili"], ru: ["родной"], en: ["C2", "native"] },
  },
] as const satisfies ReadonlyArray<Entry>

/** Levels of language proficiency, in ascending order. */
export const languageLevels = makeCatalogue(data)
export const LanguageLevelId = languageLevels.Id
export type LanguageLevelId = typeof LanguageLevelId.Type

/** Whether a spoken level meets the level asked for. */
export const isLevelAtLeast = (spoken: LanguageLevelId, asked: LanguageLevelId): boolean =>
  languageLevels.ids.indexOf(spoken) >= languageLevels.ids.indexOf(asked)
