import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { spokenLanguages } from "../../../domain/catalogue/SpokenLanguages.ts"
import { html, type Html } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Application } from "../../../domain/market/Application.ts"
import { type Aspect, matchOf } from "../../../domain/market/Match.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { titleFact } from "./ResumeFacts.ts"

/** Who applied, in a line: by name where there is one to be seen. Those who withdrew are nobody any more. */
export const applicantFact = (
  t: Texts,
  locale: Locale,
  { status }: Application,
  resume: Resume | undefined,
): string => {
  if (resume === undefined || status === "withdrawn") return t.applicants.anonymous
  const title = maskContacts(titleFact(locale, resume))
  const name = resume.visibility === "anonymous" ? "" : maskContacts(resume.name)
  return name === "" ? title : `${name}, ${title}`
}

const aspectName = (t: Texts, locale: Locale, { language, name }: Aspect): string => {
  if (name !== "language") return t.vacancySearch.aspects[name]
  return language === undefined ? "" : spokenLanguages.label(language, locale)
}

export const mark = (good: boolean): string => (good ? "✓" : "✗")

/** How many of all that the vacancy asks for, and which. */
export const matchFact = (t: Texts, locale: Locale, vacancy: Vacancy, resume: Resume): string => {
  const aspects = matchOf(vacancy, resume)
  const number = (value: number) => formatNumber(locale, value)
  const fitting = aspects.filter(({ fits }) => fits).length
  const each = aspects.map((aspect) => `${mark(aspect.fits)} ${aspectName(t, locale, aspect)}`)
  return `${t.applicants.fits(number(fitting), number(aspects.length))}: ${each.join(" ")}`
}

/** Each question with its answer, and whether it is the one that is wanted. */
export const repliesFact = (t: Texts, { answers }: Application): ReadonlyArray<Html> =>
  answers.map(
    ({ given, text, wanted }) => html`${mark(given === wanted)} ${text} <b>${t.vacancies[given]}</b>`,
  )
