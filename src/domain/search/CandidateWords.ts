import { Option, Record, Struct } from "effect"
import type { Entry } from "../catalogue/Catalogue.ts"
import { employmentTypes } from "../catalogue/EmploymentTypes.ts"
import { professions } from "../catalogue/Professions.ts"
import { cities } from "../catalogue/Regions.ts"
import { spokenLanguages } from "../catalogue/SpokenLanguages.ts"
import { maskContacts } from "../text/ContactMask.ts"
import { type ResumeContent, resumeTexts } from "../market/Resume.ts"
import { candidateTokens } from "./CandidateTokens.ts"
import { indexed, indexedNames } from "./VacancyWords.ts"

const chosen = ({ city, employment, languages, profession }: ResumeContent): ReadonlyArray<Entry> => [
  professions.get(profession),
  ...Option.toArray(Option.map(city, (id) => cities.get(id))),
  ...employment.map((type) => employmentTypes.get(type)),
  ...languages.map(({ language }) => spokenLanguages.get(language)),
]

const searchedTexts = Record.keys(Struct.omit(resumeTexts, "name"))

/**
 * The searchable words of a candidate, each once, separated by one space. The name and any contacts are left out, so
 * that nobody can find them out by searching.
 */
export const candidateWords = (resume: ResumeContent): string => {
  const freeText = maskContacts([...searchedTexts.map((field) => resume[field]), ...resume.skills].join("\n"))
  const words = [...indexed(freeText), ...chosen(resume).flatMap(indexedNames)]
  return [...new Set([...words, ...candidateTokens(resume)])].join(" ")
}
