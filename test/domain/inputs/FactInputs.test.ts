import { describe, expect, it } from "@effect/vitest"
import { Either, Option } from "effect"
import { findPlace } from "../../../src/domain/catalogue/FindPlace.ts"
import { parseLanguages } from "../../../src/domain/catalogue/ParseLanguages.ts"
import { parseMonths } from "../../../src/domain/experience/ParseMonths.ts"
import { Act } from "../../../src/domain/Incoming.ts"
import { findWork } from "../../../src/domain/search/FindWork.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { birthYearQuestion } from "../../../src/programs/dialogs/fields/PersonQuestions.ts"
import {
  birthYearInputs,
  experienceInputs,
  languageInputs,
  placeInputs,
  professionInputs,
} from "./FactInputs.ts"
import { wrongAmong } from "./Wrong.ts"

const asked = { t: locales.ru, locale: "ru", answers: {} } as const

const readLanguages = (typed: string): string =>
  parseLanguages(typed)
    .map(({ language, level }) => {
      const its = Option.getOrElse(level, () => "?").replace("level_", "")
      return `${language.replace("lang_name_", "")} ${its}`
    })
    .join(", ") || "none"

const readMonths = (typed: string): string =>
  Option.match(parseMonths(typed), { onNone: () => "refused", onSome: String })

const readYear = (typed: string): string =>
  Either.match(birthYearQuestion.read(Act.Text({ text: typed }), asked), {
    onLeft: () => "refused",
    onRight: String,
  })

const readPlace = (typed: string): string => {
  const { cities, region } = findPlace(typed, "ru", 6)
  return cities.map(({ id }) => id).join(", ") || (region?.id ?? "unknown")
}

const readWork = (typed: string): string =>
  findWork(typed, "ru", 6)
    .map(({ id }) => id)
    .join(", ")

describe("facts that people type", () => {
  it.each([
    ["languages", languageInputs, readLanguages],
    ["experience", experienceInputs, readMonths],
    ["years of birth", birthYearInputs, readYear],
    ["places", placeInputs, readPlace],
    ["professions", professionInputs, readWork],
  ] as const)("%s are read as what they mean, in capitals too", (_, rows, read) => {
    const loud = rows.map(([typed, right]) => [typed.toUpperCase(), right] as const)
    expect(wrongAmong(rows, read)).toEqual([])
    expect(wrongAmong(loud, read)).toEqual([])
  })

  it("are hundreds", () => {
    const rows = [languageInputs, experienceInputs, birthYearInputs, placeInputs]
    expect(rows.flat().length).toBeGreaterThan(300)
  })
})
