import { Option } from "effect"
import { isLevelAtLeast } from "../catalogue/LanguageLevels.ts"
import { regionOf } from "../catalogue/Regions.ts"
import type { SpokenLanguageId } from "../catalogue/SpokenLanguages.ts"
import { leastMonthlyPay, monthlyPay } from "./MonthlyPay.ts"
import type { ResumeContent } from "./Resume.ts"
import type { VacancyContent } from "./Vacancy.ts"

/** One criterion of a vacancy, and whether it suits the person. */
export interface Aspect {
  readonly name: "profession" | "place" | "pay" | "type" | "experience" | "language"
  /** The language, for a language criterion. */
  readonly language?: SpokenLanguageId
  readonly fits: boolean
  /** The résumé doesn't say, so that nobody knows. */
  readonly isUnsaid?: true
}

const placeFits = (vacancy: VacancyContent, { city }: ResumeContent): boolean =>
  vacancy.remote ||
  Option.match(city, { onNone: () => true, onSome: (own) => regionOf(own) === regionOf(vacancy.city) })

/** Undefined when either side names no pay. */
const payAspect = (vacancy: VacancyContent, resume: ResumeContent): ReadonlyArray<Aspect> =>
  Option.match(Option.all([vacancy.pay, resume.pay]), {
    onNone: () => [],
    onSome: ([offered, wanted]) => [{ name: "pay", fits: monthlyPay(offered) >= leastMonthlyPay(wanted) }],
  })

const typeAspect = (vacancy: VacancyContent, { employment }: ResumeContent): ReadonlyArray<Aspect> =>
  employment.length === 0 ? [] : [{ name: "type", fits: employment.includes(vacancy.employment) }]

const languageAspects = (vacancy: VacancyContent, resume: ResumeContent): ReadonlyArray<Aspect> =>
  vacancy.languages.map(({ language, level }) => ({
    name: "language",
    language,
    fits: resume.languages.some(
      (spoken) => spoken.language === language && isLevelAtLeast(spoken.level, level),
    ),
    ...(resume.languages.length === 0 && { isUnsaid: true as const }),
  }))

/**
 * Compare a vacancy and a résumé criterion by criterion; criteria that either side leaves open are left out; languages
 * that a vacancy asks for and a résumé leaves out are marked as unsaid.
 */
export const matchOf = (vacancy: VacancyContent, resume: ResumeContent): ReadonlyArray<Aspect> => [
  { name: "profession", fits: vacancy.profession === resume.profession },
  { name: "place", fits: placeFits(vacancy, resume) },
  ...payAspect(vacancy, resume),
  ...typeAspect(vacancy, resume),
  { name: "experience", fits: resume.experience >= vacancy.experience },
  ...languageAspects(vacancy, resume),
]

/** The share of criteria that are known to fit, 0–100: for sorting, never shown. */
export const matchScore = (aspects: ReadonlyArray<Aspect>): number =>
  aspects.length === 0 ? 0 : Math.round((100 * aspects.filter(({ fits }) => fits).length) / aspects.length)
