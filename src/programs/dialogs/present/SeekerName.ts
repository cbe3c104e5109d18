import { Option } from "effect"
import { bandOf, experienceBands } from "../../../domain/catalogue/Experience.ts"
import { professions } from "../../../domain/catalogue/Professions.ts"
import { cities } from "../../../domain/catalogue/Regions.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Application } from "../../../domain/market/Application.ts"
import { namedBy, type NamedSeeker, type NamingFacts } from "../../../domain/market/NamedSeeker.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { truncate } from "../../../domain/text/Html.ts"
import { personName } from "../../../domain/text/PersonName.ts"
import { formatPayInShort } from "../../../locales/format/FormatPay.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { together } from "../fields/Field.ts"
import { titleFact } from "../fields/ResumeFacts.ts"

/** UTF-16 units of a name or title. */
const short = 40

/** In what a person wrote, a contact is hidden even if it shows only once the writing is cleaned. */
const written = (text: string): string => truncate(personName(maskContacts(personName(text))), short)

/** What a job seeker does, where, and for how long: `Barista · Samarkand · 3–6 years`. */
export const seekerFacts = (locale: Locale, { city, experience, profession, title }: NamingFacts): string => {
  const work = written(titleFact(locale, { profession, title }))
  return [
    work === "" ? professions.label(profession, locale) : work,
    ...Option.toArray(Option.map(city, (id) => cities.label(id, locale))),
    experienceBands.label(bandOf(experience), locale),
  ].join(" · ")
}

const isNameless = ({ name }: NamedSeeker): boolean => written(name) === ""

/**
 * A job seeker's name on all screens and notices for employers: `Anna · № 12`, or `№ 12 · Barista · Samarkand · 3–6
 * years`. The number tells namesakes apart, and its place tells that nobody chose it.
 */
export const seekerName = (locale: Locale, { facts, name, number }: NamedSeeker): string => {
  const called = written(name)
  const own = `№ ${number}`
  if (called !== "") return `${called} · ${own}`
  return [own, ...Option.toArray(Option.map(facts, (its) => seekerFacts(locale, its)))].join(" · ")
}

/** What an applicant is called by; after a withdrawal, only the number. */
export const namedApplicant = ({ number, status }: Application, resume: Option.Option<Resume>): NamedSeeker =>
  namedBy(number, status === "withdrawn" ? Option.none() : resume)

/** What a candidate is called by. */
export const namedCandidate = (resume: Resume): NamedSeeker => namedBy(resume.id, Option.some(resume))

/** The facts that a name leaves out. */
export const factsBeside = (locale: Locale, named: NamedSeeker): string =>
  isNameless(named)
    ? ""
    : Option.match(named.facts, { onNone: () => "", onSome: (facts) => seekerFacts(locale, facts) })

/** What a list tells beside a candidate's name. */
export const candidateFacts = (locale: Locale, resume: Resume): string =>
  together(
    factsBeside(locale, namedCandidate(resume)),
    Option.match(resume.pay, { onNone: () => "", onSome: (pay) => formatPayInShort(pay, locale) }),
  )

/** The invited candidate; a general word if the sender may not see the résumé any more. */
export const whom = (t: Texts, locale: Locale, resume: Option.Option<Resume>): string =>
  Option.match(resume, {
    onNone: () => t.candidateSearch.resume,
    onSome: (its) => seekerName(locale, namedCandidate(its)),
  })
