import { Option } from "effect"
import { employmentTypes } from "../catalogue/EmploymentTypes.ts"
import { bandOf, experienceBands, monthsOf } from "../catalogue/Experience.ts"
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

/** Whoever goes to any city is in each of them, so that a place is one word to look for. */
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

/** Whoever names no type takes any. */
const employmentTokens = ({ employment }: ResumeContent): ReadonlyArray<string> =>
  (employment.length === 0 ? employmentTypes.ids : employment).map((type) => `t_${type}`)

/** Whoever names no sum is for any. */
const payTokens = ({ pay }: ResumeContent): ReadonlyArray<string> => {
  const least = Option.match(pay, { onNone: () => 0, onSome: leastMonthlyPay })
  return paySteps.filter((step) => least <= step * million).map((step) => `m_${step}`)
}

/**
 * What a candidate is, as words that nobody can type: profession `p_`, sphere `s_`, city `c_` and region `r_`, every band of
 * experience that is reached `e_`, every level of a language that is reached `l_`, employment types `t_`, and every step of
 * `paySteps` that is as much as is wanted `m_`.
 */
export const candidateTokens = (resume: ResumeContent): ReadonlyArray<string> => [
  `p_${resume.profession}`,
  `s_${sphereOf(resume.profession)}`,
  ...placeTokens(resume),
  ...bandsReached(resume),
  ...languageTokens(resume),
  ...employmentTokens(resume),
  ...payTokens(resume),
]

const given = <A>(value: A | undefined, token: (value: A) => string): ReadonlyArray<string> =>
  value === undefined ? [] : [token(value)]

/** What all of a candidate's tokens must have to fit; words and freshness are looked at elsewhere. */
export const candidateTokensFor = (query: CandidateQuery): ReadonlyArray<string> => [
  ...given(query.work, (work) => (isSphere(work) ? `s_${work}` : `p_${work}`)),
  ...given(query.place, (place) => (isRegion(place) ? `r_${place}` : `c_${place}`)),
  ...given(query.experience, (band) => `e_${band}`),
  ...(query.languages ?? []).map(languageToken),
  ...given(query.employment, (type) => `t_${type}`),
  ...given(query.pay, (step) => `m_${step}`),
]
