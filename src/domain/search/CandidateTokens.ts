import { Option } from "effect"
import { employmentTypes } from "../catalogue/EmploymentTypes.ts"
import { bandOf, experienceBands, monthsOf } from "../catalogue/Experience.ts"
import { generalOf } from "../catalogue/KindsOf.ts"
import { isLevelAtLeast, languageLevels } from "../catalogue/LanguageLevels.ts"
import { sphereOf } from "../catalogue/Professions.ts"
import { cities, type CityId, regionOf } from "../catalogue/Regions.ts"
import type { CandidateQuery } from "../market/CandidateQuery.ts"
import { isRegion, isSphere, paySteps } from "../market/CommonQuery.ts"
import { leastMonthlyPay } from "../market/MonthlyPay.ts"
import type { ResumeContent } from "../market/Resume.ts"
import type { SpokenLanguage } from "../market/Vacancy.ts"

const million = 1_000_000

const placeTokensOf = (city: CityId): ReadonlyArray<string> => [`c_${city}`, `r_${regionOf(city)}`]

/** A candidate open to any city counts as being in each one, so that a place is one token to look up. */
const everyPlace = [...new Set(cities.ids.flatMap(placeTokensOf))]

const placeTokens = ({ city }: ResumeContent): ReadonlyArray<string> =>
  Option.match(city, { onNone: () => everyPlace, onSome: placeTokensOf })

const bandsReached = ({ experience }: ResumeContent): ReadonlyArray<string> => {
  const reached = monthsOf(bandOf(experience))
  return experienceBands.ids.filter((band) => monthsOf(band) <= reached).map((band) => `e_${band}`)
}

const languageToken = ({ language, level }: SpokenLanguage): string => `l_${language}_${level}`

const languageTokens = ({ languages }: ResumeContent): ReadonlyArray<string> =>
  languages.flatMap(({ language, level: spoken }) =>
    languageLevels.ids
      .filter((level) => isLevelAtLeast(spoken, level))
      .map((level) => languageToken({ language, level })),
  )

/** A candidate who names no employment type accepts any. */
const employmentTokens = ({ employment }: ResumeContent): ReadonlyArray<string> =>
  (employment.length === 0 ? employmentTypes.ids : employment).map((type) => `t_${type}`)

/** A candidate who names no pay accepts any. */
const payTokens = ({ pay }: ResumeContent): ReadonlyArray<string> => {
  const least = Option.match(pay, { onNone: () => 0, onSome: leastMonthlyPay })
  return paySteps.filter((step) => least <= step * million).map((step) => `m_${step}`)
}

/**
 * The properties of a candidate as index tokens nobody can type: profession `p_`, sphere `s_`, city `c_`, region `r_`,
 * every band of experience reached `e_`, every language level reached `l_`, employment type `t_`, and every step of
 * `paySteps` that covers the wanted pay `m_`.
 */
export const candidateTokens = (resume: ResumeContent): ReadonlyArray<string> => [
  ...[resume.profession, ...generalOf(resume.profession)].map((profession) => `p_${profession}`),
  `s_${sphereOf(resume.profession)}`,
  ...placeTokens(resume),
  ...bandsReached(resume),
  ...languageTokens(resume),
  ...employmentTokens(resume),
  ...payTokens(resume),
]

const given = <A>(value: A | undefined, token: (value: A) => string): ReadonlyArray<string> =>
  value === undefined ? [] : [token(value)]

/** The tokens a matching candidate must all have; words and freshness are checked elsewhere. */
export const candidateTokensFor = (query: CandidateQuery): ReadonlyArray<string> => [
  ...given(query.work, (work) => (isSphere(work) ? `s_${work}` : `p_${work}`)),
  ...given(query.place, (place) => (isRegion(place) ? `r_${place}` : `c_${place}`)),
  ...given(query.experience, (band) => `e_${band}`),
  ...(query.languages ?? []).map(languageToken),
  ...given(query.employment, (type) => `t_${type}`),
  ...given(query.pay, (step) => `m_${step}`),
]
