import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { queueScore } from "../../../src/domain/market/QueueScore.ts"
import { anyResumeContent, anyVacancyContent } from "../../model/MarketFixture.ts"

const answer = fc.constantFrom("yes" as const, "no" as const)
const anyAnswers = fc.array(fc.record({ text: fc.constant("?"), wanted: answer, given: answer }), {
  maxLength: 3,
})
const unwanted = (answers: ReadonlyArray<{ readonly wanted: string; readonly given: string }>) =>
  answers.filter(({ given, wanted }) => given !== wanted).length

describe("the score of an application", () => {
  it.prop(
    "fewer unwanted answers rank higher, whatever the résumés",
    [anyVacancyContent, anyResumeContent, anyResumeContent, anyAnswers, anyAnswers],
    ([vacancy, one, two, hers, his]) => {
      const [first, second] = [queueScore(vacancy, one, hers), queueScore(vacancy, two, his)]
      if (unwanted(hers) < unwanted(his)) expect(first).toBeGreaterThan(second)
      expect(Number.isSafeInteger(first)).toBe(true)
    },
  )

  it.prop(
    "more experience never lowers the score",
    [anyVacancyContent, anyResumeContent, fc.integer({ min: 0, max: 720 })],
    ([vacancy, resume, less]) => {
      const more = { ...resume, experience: Math.max(less, resume.experience) }
      const score = (experience: number) => queueScore(vacancy, { ...resume, experience }, [])
      expect(score(more.experience)).toBeGreaterThanOrEqual(score(less))
    },
  )
})
