import { Option } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import { plainName } from "../../../domain/text/OneLine.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { plainText } from "../../../domain/text/PlainText.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { languagesFact } from "../fields/VacancyFacts.ts"
import * as Facts from "../fields/ResumeFacts.ts"

interface CardOptions {
  /** Both have shared their contacts: nothing is hidden any more. */
  readonly revealed?: boolean
  /** Under the name: what is known of the person here, such as a status. */
  readonly status?: string
  /** At the end: how it fits, when they applied. */
  readonly notes?: ReadonlyArray<Html>
  /** Visible characters at most; else a caption's where there is a photo to show, and a readable message's. */
  readonly room?: number
}

/** Visible characters that Telegram takes under a picture. */
const caption = 1_024
/** And without one: far below the limit, since a card is to be looked at on a phone. */
const message = 3_000

const visible = (text: Html): number => plainText(text.value).length

const isNameless = ({ visibility }: Resume, { revealed = false }: CardOptions): boolean =>
  !revealed && visibility === "anonymous"

/** The picture that goes with the card. */
export const cardPhoto = (resume: Resume, options: CardOptions = {}): Option.Option<string> =>
  isNameless(resume, options) ? Option.none() : resume.photo

const fact = (icon: string, words: string): Html | undefined =>
  words === "" ? undefined : html`${icon} ${words}`

const told = (...facts: ReadonlyArray<string>): string => facts.filter((words) => words !== "").join(" · ")

type Masked = (text: string) => string

const header = (t: Texts, locale: Locale, resume: Resume, options: CardOptions, masked: Masked): Html => {
  const name = isNameless(resume, options) ? t.resumes.anonymous : masked(plainName(resume.name))
  const person = told(name, Facts.bornFact(t, locale, resume), Facts.genderFact(t, locale, resume))
  return lines(
    html`📄 <b>${masked(Facts.titleFact(locale, resume))}</b>`,
    person === "" ? undefined : html`${person}`,
    options.status === undefined ? undefined : html`${options.status}`,
  )
}

const facts = (t: Texts, locale: Locale, resume: Resume, skills: string): Html => {
  const experience = Facts.resumeExperienceFact(t, locale, resume)
  const employment = Facts.resumeEmploymentFact(t, locale, resume)
  return lines(
    html`📍 ${Facts.resumePlaceFact(t, locale, resume)}`,
    fact("💰", Facts.resumePayFact(t, locale, resume)),
    fact("🧰", experience),
    fact("⏱", employment),
    fact("🗣", languagesFact(locale, resume)),
    fact("🎓", Facts.educationFact(t, locale, resume)),
    skills === "" ? undefined : html`${t.resumes.skillsTitle}: ${skills}`,
  )
}

/** Less says nothing. */
const leastRoom = 20

/** What was written at length: each gets half of the room, or what the other leaves. */
const stories = (texts: ReadonlyArray<string>, room: number): ReadonlyArray<Html> => {
  if (room < leastRoom) return []
  const [first = "", second = ""] = texts
  const gap = 2
  const half = Math.max(1, Math.floor(room / 2) - gap)
  const left = Math.max(1, room - 2 * gap - Math.min(half, second.length))
  const cut = truncate(first, left)
  const rest = Math.max(1, room - 2 * gap - cut.length)
  return [cut, truncate(second, rest)].flatMap((text) => (text === "" ? [] : [html``, quote(text)]))
}

/**
 * A résumé as an employer sees it: without phones, e-mails, @names and links until both have shared their contacts, and
 * without name and photo where its owner is anonymous. Within a caption's limit where it has a photo to show: what was
 * written at length gives way to the facts, and skills to the other facts.
 */
export const resumeCard = (t: Texts, locale: Locale, resume: Resume, options: CardOptions = {}): Html => {
  const { notes = [], revealed = false } = options
  const masked: Masked = revealed ? (text) => text : maskContacts
  const limit = options.room ?? (Option.isSome(cardPhoto(resume, options)) ? caption : message)
  const around = (skills: string, written: ReadonlyArray<Html> = []) =>
    lines(
      header(t, locale, resume, options, masked),
      html``,
      facts(t, locale, resume, skills),
      ...written,
      ...(notes.length === 0 ? [] : [html``, ...notes]),
    )
  const all = masked(resume.skills.join(", "))
  const skills = truncate(all, Math.max(1, all.length - Math.max(0, visible(around(all)) - limit)))
  const texts = [masked(resume.history), masked(resume.about)].filter((text) => text !== "")
  return around(skills, stories(texts, limit - visible(around(skills))))
}
