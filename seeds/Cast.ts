import { companies } from "./Companies.ts"
import { everybody, others, regulars, type Seeded } from "./People.ts"
import { resumes } from "./Resumes.ts"
import { vacancies } from "./Vacancies.ts"

const [employer, seeker] = regulars

/** The companies' owners, in the order of the companies. */
export const owners: ReadonlyArray<Seeded> = [employer, ...others].slice(0, companies.length)

/** The job seekers, in the order of the résumés. */
export const seekers: ReadonlyArray<Seeded> = [seeker, ...others.slice(companies.length - 1)].slice(
  0,
  resumes.length,
)

const partOf = (person: Seeded) => {
  const company = owners.indexOf(person)
  const own = vacancies.filter((vacancy) => vacancy.company === company).length
  if (company >= 0) return `recruiter · ${own} ${own === 1 ? "vacancy" : "vacancies"}`
  return seekers.includes(person) ? "job seeker · 1 résumé" : "job seeker"
}

/** What everybody is in the seeded market, in a few words, by id. */
export const parts: ReadonlyMap<number, string> = new Map(
  everybody.map((person) => [person.id, partOf(person)]),
)
