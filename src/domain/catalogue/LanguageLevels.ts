import { type CatalogueItem, makeCatalogue } from "./Catalogue.ts"

const data = [
  {
    id: "level_basic",
    uz: "Boshlangʻich",
    ru: "Базовый",
    en: "Basic",
    also: {
      uz: ["past", "kam", "ozgina", "biroz"],
      ru: ["начальный", "низкий", "слабый", "немного", "чуть", "плохо", "со словарём", "понимаю"],
      en: ["A1", "A2", "beginner", "elementary", "a little", "poor", "some"],
    },
  },
  {
    id: "level_practical",
    uz: "Oʻrtacha",
    ru: "Разговорный",
    en: "Intermediate",
    also: {
      uz: ["amaliy", "oʻrta", "soʻzlashuv", "yaxshi"],
      ru: ["практический", "средний", "хороший", "рабочий"],
      en: ["B1", "B2", "conversational", "practical", "good", "working"],
    },
  },
  {
    id: "level_fluent",
    uz: "Erkin",
    ru: "Свободно",
    en: "Fluent",
    also: {
      uz: ["ravon", "aʼlo", "juda yaxshi", "bemalol"],
      ru: ["свободный", "бегло", "отличный", "продвинутый", "высокий", "очень хороший"],
      en: ["C1", "advanced", "excellent", "very good"],
    },
  },
  {
    id: "level_proficient",
    uz: "Mukammal",
    ru: "В совершенстве",
    en: "Proficient",
    also: {
      uz: ["ona tili", "ona tilim", "toʻliq"],
      ru: ["родной", "совершенство", "носитель"],
      en: ["C2", "native", "mother tongue", "bilingual"],
    },
  },
] as const satisfies ReadonlyArray<CatalogueItem>

/** Levels of language proficiency, in ascending order. */
export const languageLevels = makeCatalogue(data)
export const LanguageLevelId = languageLevels.Id
export type LanguageLevelId = typeof LanguageLevelId.Type

/** Whether a spoken level meets the level asked for. */
export const isLevelAtLeast = (spoken: LanguageLevelId, asked: LanguageLevelId): boolean =>
  languageLevels.ids.indexOf(spoken) >= languageLevels.ids.indexOf(asked)
