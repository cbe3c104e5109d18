import { Option } from "effect"
import { bandOf, experienceBands, monthsOf } from "../catalogue/Experience.ts"
import { generalOf } from "../catalogue/KindsOf.ts"
import { type ProfessionId, type SphereId, sphereOf } from "../catalogue/Professions.ts"
import { type CityId, type RegionId, regionOf } from "../catalogue/Regions.ts"
import { monthlyPay } from "../market/MonthlyPay.ts"
import type { VacancyContent } from "../market/Vacancy.ts"
import { paySteps } from "../market/CommonQuery.ts"
import type { VacancyQuery } from "../market/VacancyQuery.ts"

const million = 1_000_000

const paySteppedOver = (vacancy: VacancyContent): ReadonlyArray<string> =>
  Option.match(vacancy.pay, {
    onNone: () => [],
    onSome: (pay) => paySteps.filter((step) => step * million <= monthlyPay(pay)).map((step) => `m_${step}`),
  })

const highest = experienceBands.ids.at(-1)

const bandsThatSatisfy = (vacancy: VacancyContent): ReadonlyArray<string> => {
  const least = monthsOf(bandOf(vacancy.experience))
  return experienceBands.ids
    .filter((band) => band !== highest && monthsOf(band) >= least)
    .map((band) => `e_${band}`)
}

/** The token of a kind of work in a place: the most frequent combination is one lookup. */
export const workAt = (work: ProfessionId | SphereId, place: CityId | RegionId): string =>
  `k_${work}_${place}`

/** A vacancy's profession, and those it is a kind of. */
const professionsFor = ({ profession }: VacancyContent): ReadonlyArray<ProfessionId> => [
  profession,
  ...generalOf(profession),
]

/**
 * The properties of a vacancy as index tokens nobody can type: city `c_`, region `r_`, profession `p_`, sphere `s_`,
 * each of the latter in each of the former `k_`, employment type `t_`, every step of `paySteps` its pay reaches `m_`,
 * every band of experience that satisfies it `e_` (except the highest, which satisfies all), and `x_remote`.
 */
export const tokensOf = (vacancy: VacancyContent): ReadonlyArray<string> => [
  `c_${vacancy.city}`,
  `r_${regionOf(vacancy.city)}`,
  ...professionsFor(vacancy).map((profession) => `p_${profession}`),
  `s_${sphereOf(vacancy.profession)}`,
  ...[...professionsFor(vacancy), sphereOf(vacancy.profession)].flatMap((work) =>
    [vacancy.city, regionOf(vacancy.city)].map((place) => workAt(work, place)),
  ),
  `t_${vacancy.employment}`,
  ...paySteppedOver(vacancy),
  ...bandsThatSatisfy(vacancy),
  ...(vacancy.remote ? ["x_remote"] : []),
]

const given = <A>(value: A | undefined, token: (value: A) => string): ReadonlyArray<string> =>
  value === undefined ? [] : [token(value)]

/** The step to require for a pay: the next one up, or the last one for more than that. */
const stepFor = (pay: number): number =>
  paySteps.find((step) => step * million >= pay) ?? paySteps.at(-1) ?? 0

const workAndPlace = ({ city, profession, region, sphere }: VacancyQuery): ReadonlyArray<string> => {
  const works = [profession, sphere].filter((work) => work !== undefined)
  const places = [city, region].filter((place) => place !== undefined)
  if (works.length > 0 && places.length > 0)
    return works.flatMap((work) => places.map((place) => workAt(work, place)))
  return [
    ...given(city, (id) => `c_${id}`),
    ...given(region, (id) => `r_${id}`),
    ...given(profession, (id) => `p_${id}`),
    ...given(sphere, (id) => `s_${id}`),
  ]
}

/** The highest band of experience satisfies every vacancy, so it needs no token. */
const bandTokens = ({ experience }: VacancyQuery): ReadonlyArray<string> => {
  const band = experience === undefined ? highest : bandOf(experience)
  return band === highest ? [] : [`e_${band}`]
}

/** The tokens a matching vacancy must all have; words and freshness are checked elsewhere. */
export const tokensFor = (query: VacancyQuery): ReadonlyArray<string> => [
  ...workAndPlace(query),
  ...given(query.employment, (type) => `t_${type}`),
  ...given(query.pay, (pay) => `m_${stepFor(pay)}`),
  ...bandTokens(query),
  ...given(query.remote, () => "x_remote"),
]
