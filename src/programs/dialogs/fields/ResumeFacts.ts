import { Option } from "effect"
import { educationLevels } from "../../../domain/catalogue/Education.ts"
import { employmentTypes } from "../../../domain/catalogue/EmploymentTypes.ts"
import { bandOf, experienceBands } from "../../../domain/catalogue/Experience.ts"
import { genders } from "../../../domain/catalogue/Genders.ts"
import { professions } from "../../../domain/catalogue/Professions.ts"
import { cities, regionOf, regions } from "../../../domain/catalogue/Regions.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { ResumeContent } from "../../../domain/market/Resume.ts"
import { formatPay } from "../../../locales/format/FormatPay.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** A fact in words; empty if the field is. */
type Fact = (t: Texts, locale: Locale, content: ResumeContent) => string

/** The owner's own title, or the profession's name. */
export const titleFact = (
  locale: Locale,
  { profession, title }: Pick<ResumeContent, "profession" | "title">,
): string => (title === "" ? professions.label(profession, locale) : title)

export const professionFact: Fact = (_, locale, { profession }) => professions.label(profession, locale)

export const resumePlaceFact: Fact = (t, locale, { city }) =>
  Option.match(city, {
    onNone: () => t.questions.anyCity,
    onSome: (id) => `${cities.label(id, locale)}, ${regions.label(regionOf(id), locale)}`,
  })

export const resumePayFact: Fact = (_, locale, { pay }) =>
  Option.match(pay, { onNone: () => "", onSome: (wanted) => formatPay(wanted, locale) })

export const resumeExperienceFact: Fact = (_, locale, { experience }) =>
  experienceBands.label(bandOf(experience), locale)

export const resumeEmploymentFact: Fact = (_, locale, { employment }) =>
  employment.map((type) => employmentTypes.label(type, locale)).join(", ")

export const educationFact: Fact = (_, locale, { education }) =>
  Option.match(education, { onNone: () => "", onSome: (level) => educationLevels.label(level, locale) })

export const bornFact: Fact = (t, _, { birthYear }) =>
  Option.match(birthYear, { onNone: () => "", onSome: (year) => t.resumes.born(`${year}`) })

export const genderFact: Fact = (_, locale, { gender }) =>
  Option.match(gender, {
    onNone: () => "",
    onSome: (which) => genders.label(which, locale).toLocaleLowerCase(locale),
  })
