import type { Application } from "./Application.ts"
import { matchOf, matchScore } from "./Match.ts"
import type { ResumeContent } from "./Resume.ts"
import type { VacancyContent } from "./Vacancy.ts"

/** More than all that a résumé may have. */
const unwantedAnswer = 200

/**
 * What a vacancy's applications are sorted by: how much of what it asks for the résumé has; an answer that wasn't wanted
 * outweighs all of it.
 */
export const queueScore = (
  vacancy: VacancyContent,
  resume: ResumeContent,
  answers: Application["answers"],
): number => {
  const unwanted = answers.filter(({ given, wanted }) => given !== wanted).length
  return matchScore(matchOf(vacancy, resume)) - unwantedAnswer * unwanted
}
