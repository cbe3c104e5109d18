import { Option } from "effect"
import { bandOf, experienceBands } from "../../../domain/catalogue/Experience.ts"
import { professions } from "../../../domain/catalogue/Professions.ts"
import { cities } from "../../../domain/catalogue/Regions.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { truncate } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Texts } from "../../../locales/Texts.ts"

const short = 30

/** Whom an invitation is to, as far as its sender may see. */
export const whom = (t: Texts, locale: Locale, resume: Option.Option<Resume>): string =>
  Option.match(resume, {
    onNone: () => t.candidateSearch.resume,
    onSome: (its) => candidateLine(t, locale, its),
  })

/** Whom a résumé is of, in one line without a name: what they do, where, and for how long already. */
export const candidateLine = (t: Texts, locale: Locale, resume: Resume): string => {
  const { city, experience, profession, title } = resume
  const work = title === "" ? professions.label(profession, locale) : maskContacts(title)
  const place = Option.match(city, {
    onNone: () => t.questions.anyCity,
    onSome: (id) => cities.label(id, locale),
  })
  return [truncate(work, short), place, experienceBands.label(bandOf(experience), locale)].join(" · ")
}
