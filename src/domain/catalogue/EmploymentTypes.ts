import { type CatalogueItem, inEveryScript, makeCatalogue } from "./Catalogue.ts"

const data = [
  {
    id: "job_type_full_time",
    uz: "Toʻliq kun",
    ru: "Полный день",
    en: "Full time",
    also: { uz: ["toʻliq stavka"], ru: ["полная занятость", "фулл-тайм"], en: ["full-time"] },
  },
  {
    id: "job_type_part_time",
    uz: "Qisman bandlik",
    ru: "Частичная занятость",
    en: "Part time",
    also: {
      uz: ["yarim kun", "yarim stavka", "qoʻshimcha ish"],
      ru: ["подработка", "неполный день", "полставки"],
      en: ["part-time", "side job"],
    },
  },
  {
    id: "job_type_shift",
    uz: "Smenali ish",
    ru: "Сменный график",
    en: "Shift work",
    also: { uz: ["smena"], ru: ["посменно", "сутки через двое", "два через два"], en: ["shifts"] },
  },
  {
    id: "job_type_rotation",
    uz: "Vaxta usuli",
    ru: "Вахта",
    en: "Rotational work",
    also: { ru: ["вахтовый метод"], en: ["fly-in fly-out", "rotation"] },
  },
  {
    id: "job_type_temporary",
    uz: "Vaqtinchalik ish",
    ru: "Временная работа",
    en: "Temporary",
    also: { uz: ["mavsumiy ish"], ru: ["сезонная работа"], en: ["seasonal work"] },
  },
  {
    id: "job_type_daily",
    uz: "Kunbay ish",
    ru: "Работа на день",
    en: "Daily work",
    also: {
      uz: ["kunlik ish", "mardikor"],
      ru: ["подённая работа", "с ежедневной оплатой", "разовая работа"],
      en: ["day labour"],
    },
  },
  {
    id: "job_type_project",
    uz: "Loyiha asosida",
    ru: "Проектная работа",
    en: "Project work",
    also: { uz: ["frilans"], ru: ["фриланс", "гпх", "договор подряда"], en: ["freelance", "contract"] },
  },
  {
    id: "job_type_internship",
    uz: "Stajirovka",
    ru: "Стажировка",
    en: "Internship",
    also: { uz: ["amaliyot"], ru: ["практика"], en: ["trainee"] },
  },
] as const satisfies ReadonlyArray<CatalogueItem>

/**
 * The schedule of a job. The place of work is separate: a remote job is full time or part time as well, so `remoteWork`
 * is a flag, not one of the types.
 */
export const employmentTypes = makeCatalogue(data)
export const EmploymentTypeId = employmentTypes.Id
export type EmploymentTypeId = typeof EmploymentTypeId.Type

/** Labels of the remote-work flag. */
export const remoteWork = inEveryScript({
  id: "job_type_remote",
  uz: "Masofaviy ish",
  ru: "Удалённая работа",
  en: "Remote work",
  also: {
    uz: ["onlayn ish", "uydan ishlash"],
    ru: ["удалёнка", "из дома", "онлайн"],
    en: ["work from home", "online"],
  },
})
