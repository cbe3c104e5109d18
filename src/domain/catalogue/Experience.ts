import { Array, Option } from "effect"
import { type CatalogueItem, makeCatalogue } from "./Catalogue.ts"

const data = [
  {
    id: "exp_none",
    uz: "Tajribasiz",
    ru: "Без опыта",
    en: "No experience",
    also: { uz: ["tajriba shart emas"], ru: ["опыт не нужен"], en: ["entry level"] },
    months: 0,
  },
  { id: "exp_under_1", uz: "1 yilgacha", ru: "До 1 года", en: "Up to 1 year", months: 1 },
  { id: "exp_1_3", uz: "1–3 yil", ru: "1–3 года", en: "1–3 years", months: 12 },
  { id: "exp_3_6", uz: "3–6 yil", ru: "3–6 лет", en: "3–6 years", months: 36 },
  { id: "exp_over_6", uz: "6 yildan ortiq", ru: "Больше 6 лет", en: "More than 6 years", months: 72 },
] as const satisfies Array.NonEmptyReadonlyArray<CatalogueItem & { readonly months: number }>

/** Bands of experience, in ascending order. A band spans from its own number of months up to the next band's. */
export const experienceBands = makeCatalogue(data)
export const ExperienceId = experienceBands.Id
export type ExperienceId = typeof ExperienceId.Type

/** The months at which a band begins. */
export const monthsOf = (id: ExperienceId): number =>
  Option.getOrThrow(Array.findFirst(data, (band) => band.id === id)).months

/** The band that a number of months falls into. */
export const bandOf = (months: number): ExperienceId =>
  Option.getOrElse(
    Array.findLast(data, (band) => band.months <= months),
    () => data[0],
  ).id
