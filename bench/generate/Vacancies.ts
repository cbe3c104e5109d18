import { Option } from "effect"
import { employmentTypes } from "../../src/domain/catalogue/EmploymentTypes.ts"
import { languageLevels } from "../../src/domain/catalogue/LanguageLevels.ts"
import { professions } from "../../src/domain/catalogue/Professions.ts"
import { cities } from "../../src/domain/catalogue/Regions.ts"
import { spokenLanguages } from "../../src/domain/catalogue/SpokenLanguages.ts"
import { Language } from "../../src/domain/Locale.ts"
import { emptyVacancy, type VacancyContent } from "../../src/domain/market/Vacancy.ts"
import type { Pay } from "../../src/domain/text/Pay.ts"
import { coinedName, duties } from "./Phrases.ts"
import type { Pick } from "./Pick.ts"

const months = [0, 0, 0, 6, 12, 24, 36, 72] as const

/** Pay for two of three vacancies: mostly soʻm per month, sometimes dollars. */
export const somePay = (pick: Pick): Option.Option<Pay> => {
  if (pick.chance(1 / 3)) return Option.none()
  const currency = pick.chance(0.1) ? "USD" : "UZS"
  const unit = currency === "USD" ? 100 : 500_000
  const min = unit * pick.integer(3, 30)
  const max = pick.chance(0.6) ? Option.some(min + unit * pick.integer(0, 10)) : Option.none()
  return Option.some({ min: Option.some(min), max, currency, period: "month", taxes: "unsaid" })
}

export const someLanguages = (pick: Pick, most: number) =>
  [...new Set([...Array(pick.integer(0, most + 1)).keys()].map(() => pick.common(spokenLanguages.ids)))].map(
    (language) => ({ language, level: pick.one(languageLevels.ids) }),
  )

/** A realistic vacancy in one of the three languages; sometimes with a rare word. */
export const someVacancy = (pick: Pick): VacancyContent => {
  const locale = pick.common(Language.literals)
  const profession = pick.common(professions.ids)
  const title = professions.label(profession, locale)
  return {
    ...emptyVacancy,
    profession,
    title: pick.chance(0.3) ? `${title}, ${coinedName(pick)}` : title,
    description: pick.some(duties[locale], 3, 9).join(". "),
    city: pick.common(cities.ids),
    remote: pick.chance(0.05),
    employment: pick.common(employmentTypes.ids),
    pay: somePay(pick),
    experience: pick.one(months),
    languages: someLanguages(pick, 2),
    questions: pick.chance(0.2) ? [{ text: `${title}?`, wanted: "yes" }] : [],
  }
}
