import type { Application } from "./Application.ts"
import { matchOf, matchScore } from "./Match.ts"
import type { ResumeContent } from "./Resume.ts"
import type { VacancyContent } from "./Vacancy.ts"

/** More than the highest match score. */
export const unwantedAnswer = 200

/**
 * The sort key of a vacancy's applications: how well the résumé matches, minus a penalty per unwanted answer that
 * outweighs any match.
 */
export const queueScore = (
  vacancy: VacancyContent,
  resume: ResumeContent,
  answers: Application["answers"],
): number => {
  const unwanted = answers.filter(({ given, wanted }) => given !== wanted).length
  return matchScore(matchOf(vacancy, resume)) - unwantedAnswer * unwanted
}
