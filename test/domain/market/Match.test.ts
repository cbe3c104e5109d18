import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { matchOf, matchScore } from "../../../src/domain/market/Match.ts"
import type { ResumeContent } from "../../../src/domain/market/Resume.ts"
import type { VacancyContent } from "../../../src/domain/market/Vacancy.ts"
import {
  anyResumeContent,
  anyVacancyContent,
  resumeContent,
  vacancyContent,
} from "../../model/MarketFixture.ts"

const fitting = (vacancy: VacancyContent, resume: ResumeContent) =>
  matchOf(vacancy, resume).filter(({ fits }) => fits).length

/** A résumé that fits the vacancy exactly. */
const ideal = (vacancy: VacancyContent, resume: ResumeContent): ResumeContent => ({
  ...resume,
  profession: vacancy.profession,
  city: Option.some(vacancy.city),
  experience: vacancy.experience,
  employment: [vacancy.employment],
  pay: vacancy.pay,
  languages: vacancy.languages,
})

describe("a match", () => {
  it.prop(
    "is complete for a résumé that fits exactly",
    [anyVacancyContent, anyResumeContent],
    ([vacancy, resume]) => {
      const aspects = matchOf(vacancy, ideal(vacancy, resume))
      expect(aspects.filter(({ fits }) => !fits)).toEqual([])
      expect(matchScore(aspects)).toBe(100)
    },
  )

  it.prop(
    "never gets worse with more experience, another language, or readiness to relocate",
    [anyVacancyContent, anyResumeContent, fc.integer({ min: 0, max: 120 })],
    ([vacancy, resume, months]) => {
      const before = fitting(vacancy, resume)
      const more = { ...resume, experience: resume.experience + months }
      expect(fitting(vacancy, more)).toBeGreaterThanOrEqual(before)
      expect(fitting(vacancy, { ...resume, city: Option.none() })).toBeGreaterThanOrEqual(before)
      for (const spoken of vacancy.languages)
        expect(
          fitting(vacancy, { ...resume, languages: [...resume.languages, spoken] }),
        ).toBeGreaterThanOrEqual(before)
    },
  )

  it.prop(
    "has each criterion once and a score between 0 and 100",
    [anyVacancyContent, anyResumeContent],
    ([vacancy, resume]) => {
      const aspects = matchOf(vacancy, resume)
      const names = aspects.filter(({ name }) => name !== "language").map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(aspects.length - names.length).toBe(vacancy.languages.length)
      const score = matchScore(aspects)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
    },
  )

  it("leaves out criteria that either side left open", () => {
    expect(matchOf(vacancyContent, resumeContent).map(({ name }) => name)).toEqual([
      "profession",
      "place",
      "experience",
    ])
  })

  it("counts a neighbouring town as near, and remote work as near for everyone", () => {
    const place = (vacancy: Partial<VacancyContent>, resume: Partial<ResumeContent>) =>
      matchOf({ ...vacancyContent, ...vacancy }, { ...resumeContent, ...resume }).find(
        ({ name }) => name === "place",
      )?.fits
    expect(place({ city: "toshkent" }, { city: Option.some("chirchiq") })).toBe(true)
    expect(place({ city: "toshkent" }, { city: Option.some("samarqand") })).toBe(false)
    expect(place({ city: "toshkent", remote: true }, { city: Option.some("samarqand") })).toBe(true)
  })
})
