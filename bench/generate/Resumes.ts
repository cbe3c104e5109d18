import { Option } from "effect"
import { educationLevels } from "../../src/domain/catalogue/Education.ts"
import { employmentTypes } from "../../src/domain/catalogue/EmploymentTypes.ts"
import { professions } from "../../src/domain/catalogue/Professions.ts"
import { cities } from "../../src/domain/catalogue/Regions.ts"
import { Language } from "../../src/domain/Locale.ts"
import { emptyResume, type ResumeContent } from "../../src/domain/market/Resume.ts"
import { coinedName, duties, skills } from "./Phrases.ts"
import type { Pick } from "./Pick.ts"
import { someLanguages, somePay } from "./Vacancies.ts"

/** A realistic résumé in one of the three languages. */
export const someResume = (pick: Pick): ResumeContent => {
  const locale = pick.common(Language.literals)
  const profession = pick.common(professions.ids)
  return {
    ...emptyResume,
    profession,
    city: pick.chance(0.1) ? Option.none() : Option.some(pick.common(cities.ids)),
    experience: pick.integer(0, 240),
    title: professions.label(profession, locale),
    name: coinedName(pick),
    birthYear: Option.some(pick.integer(1965, 2008)),
    history: `${coinedName(pick)}, ${coinedName(pick)}`,
    education: Option.some(pick.one(educationLevels.ids)),
    skills: pick.some(skills, 0, 6),
    languages: someLanguages(pick, 3),
    employment: pick.chance(0.4) ? [] : [pick.common(employmentTypes.ids)],
    pay: somePay(pick),
    about: pick.some(duties[locale], 1, 4).join(". "),
  }
}
