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

/** The invited candidate on one line; a general word if the sender may not see the résumé. */
export const whom = (t: Texts, locale: Locale, resume: Option.Option<Resume>): string =>
  Option.match(resume, {
    onNone: () => t.candidateSearch.resume,
    onSome: (its) => candidateLine(t, locale, its),
  })

/** A candidate on one line, without a name: profession, city and experience. */
export const candidateLine = (t: Texts, locale: Locale, resume: Resume): string => {
  const { city, experience, profession, title } = resume
  const work = title === "" ? professions.label(profession, locale) : maskContacts(title)
  const place = Option.match(city, {
    onNone: () => t.questions.anyCity,
    onSome: (id) => cities.label(id, locale),
  })
  return [truncate(work, short), place, experienceBands.label(bandOf(experience), locale)].join(" · ")
}
