import { type CatalogueItem, makeCatalogue } from "./Catalogue.ts"
import { makeFind } from "./Find.ts"

const data = [
  { id: "lang_name_uz", uz: "Oʻzbek", ru: "Узбекский", en: "Uzbek", also: { uz: ["oʻzbekcha"] } },
  { id: "lang_name_ru", uz: "Rus", ru: "Русский", en: "Russian", also: { uz: ["ruscha"] } },
  { id: "lang_name_en", uz: "Ingliz", ru: "Английский", en: "English", also: { uz: ["inglizcha"] } },
  { id: "lang_name_kaa", uz: "Qoraqalpoq", ru: "Каракалпакский", en: "Karakalpak" },
  { id: "lang_name_tg", uz: "Tojik", ru: "Таджикский", en: "Tajik" },
  { id: "lang_name_kk", uz: "Qozoq", ru: "Казахский", en: "Kazakh" },
  { id: "lang_name_ky", uz: "Qirgʻiz", ru: "Киргизский", en: "Kyrgyz", also: { ru: ["Кыргызский"] } },
  { id: "lang_name_tk", uz: "Turkman", ru: "Туркменский", en: "Turkmen" },
  { id: "lang_name_tr", uz: "Turk", ru: "Турецкий", en: "Turkish", also: { uz: ["turkcha"] } },
  { id: "lang_name_az", uz: "Ozarbayjon", ru: "Азербайджанский", en: "Azerbaijani" },
  { id: "lang_name_tt", uz: "Tatar", ru: "Татарский", en: "Tatar" },
  { id: "lang_name_ko", uz: "Koreys", ru: "Корейский", en: "Korean", also: { uz: ["koreyscha"] } },
  {
    id: "lang_name_zh",
    uz: "Xitoy",
    ru: "Китайский",
    en: "Chinese",
    also: { uz: ["xitoycha"], en: ["Mandarin"] },
  },
  {
    id: "lang_name_de",
    uz: "Nemis",
    ru: "Немецкий",
    en: "German",
    also: { uz: ["nemischa"], en: ["Deutsch"] },
  },
  { id: "lang_name_ar", uz: "Arab", ru: "Арабский", en: "Arabic" },
  { id: "lang_name_fr", uz: "Fransuz", ru: "Французский", en: "French" },
  {
    id: "lang_name_fa",
    uz: "Fors",
    ru: "Персидский",
    en: "Persian",
    also: { uz: ["forscha", "dari"], ru: ["фарси", "дари"], en: ["Farsi", "Dari"] },
  },
  { id: "lang_name_ja", uz: "Yapon", ru: "Японский", en: "Japanese" },
  { id: "lang_name_hi", uz: "Hind", ru: "Хинди", en: "Hindi", also: { uz: ["hindcha"] } },
  { id: "lang_name_ur", uz: "Urdu", ru: "Урду", en: "Urdu" },
  { id: "lang_name_es", uz: "Ispan", ru: "Испанский", en: "Spanish" },
  { id: "lang_name_it", uz: "Italyan", ru: "Итальянский", en: "Italian" },
  { id: "lang_name_pt", uz: "Portugal", ru: "Португальский", en: "Portuguese" },
  { id: "lang_name_pl", uz: "Polyak", ru: "Польский", en: "Polish" },
  { id: "lang_name_uk", uz: "Ukrain", ru: "Украинский", en: "Ukrainian" },
  { id: "lang_name_he", uz: "Ivrit", ru: "Иврит", en: "Hebrew" },
  { id: "lang_name_hy", uz: "Arman", ru: "Армянский", en: "Armenian" },
  { id: "lang_name_ka", uz: "Gruzin", ru: "Грузинский", en: "Georgian" },
  { id: "lang_name_uy", uz: "Uygʻur", ru: "Уйгурский", en: "Uyghur" },
  { id: "lang_name_cs", uz: "Chex", ru: "Чешский", en: "Czech" },
  {
    id: "lang_name_sgn",
    uz: "Imo-ishora",
    ru: "Жестовый",
    en: "Sign",
    also: { ru: ["язык жестов"], en: ["sign language"] },
  },
] as const satisfies ReadonlyArray<CatalogueItem>

/** Languages people work in, the most requested first. Ids end in ISO 639 codes. */
export const spokenLanguages = makeCatalogue(data)
export const SpokenLanguageId = spokenLanguages.Id
export type SpokenLanguageId = typeof SpokenLanguageId.Type

export const findSpokenLanguage = makeFind(spokenLanguages)
