import { Option } from "effect"
import type { Entry } from "../catalogue/Catalogue.ts"
import { employmentTypes } from "../catalogue/EmploymentTypes.ts"
import { professions } from "../catalogue/Professions.ts"
import { cities } from "../catalogue/Regions.ts"
import { spokenLanguages } from "../catalogue/SpokenLanguages.ts"
import { maskContacts } from "../text/ContactMask.ts"
import type { ResumeContent } from "../market/Resume.ts"
import { candidateTokens } from "./CandidateTokens.ts"
import { indexed, indexedNames } from "./VacancyWords.ts"

const chosen = ({ city, employment, languages, profession }: ResumeContent): ReadonlyArray<Entry> => [
  professions.get(profession),
  ...Option.toArray(Option.map(city, (id) => cities.get(id))),
  ...employment.map((type) => employmentTypes.get(type)),
  ...languages.map(({ language }) => spokenLanguages.get(language)),
]

/**
 * All that a candidate is found by, each once, one space between them. A name and whatever contacts are written are not
 * among it: nobody is to learn them by asking for them.
 */
export const candidateWords = (resume: ResumeContent): string => {
  const { about, history, skills, title } = resume
  const told = maskContacts([title, ...skills, history, about].join("\n"))
  const words = [...indexed(told), ...chosen(resume).flatMap(indexedNames)]
  return [...new Set([...words, ...candidateTokens(resume)])].join(" ")
}
