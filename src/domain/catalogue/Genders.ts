import { type CatalogueItem, makeCatalogue } from "./Catalogue.ts"

const data = [
  { id: "male", uz: "Erkak", ru: "Мужчина", en: "Man", also: { ru: ["мужской"], en: ["male"] } },
  { id: "female", uz: "Ayol", ru: "Женщина", en: "Woman", also: { ru: ["женский"], en: ["female"] } },
] as const satisfies ReadonlyArray<CatalogueItem>

/** Optional: never asked for. */
export const genders = makeCatalogue(data)
export const GenderId = genders.Id
export type GenderId = typeof GenderId.Type
