import { type Entry, makeCatalogue } from "./Catalogue.ts"

const data = [
  { id: "male", uz: "Erkak", ru: "Мужской", en: "Male", also: { ru: ["мужчина"], en: ["man"] } },
  { id: "female", uz: "Ayol", ru: "Женский", en: "Female", also: { ru: ["женщина"], en: ["woman"] } },
] as const satisfies ReadonlyArray<Entry>

/** Optional: never asked for. */
export const genders = makeCatalogue(data)
export const GenderId = genders.Id
export type GenderId = typeof GenderId.Type
