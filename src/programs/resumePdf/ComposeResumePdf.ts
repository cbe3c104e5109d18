import { Option } from "effect"
import { maskContacts } from "../../domain/text/ContactMask.ts"
import { truncate } from "../../domain/text/Html.ts"
import type { Locale } from "../../domain/Locale.ts"
import type { Paper, PaperFact } from "../../domain/market/ResumePdf.ts"
import { locales } from "../../locales/Locales.ts"
import * as Facts from "../dialogs/present/ResumeFacts.ts"
import { languagesFact } from "../dialogs/present/VacancyFacts.ts"
import type { Shown } from "./Readers.ts"

const told = (...facts: ReadonlyArray<string>): string => facts.filter((words) => words !== "").join(" · ")

type Dialled = (number: string) => string

const contactFacts = (locale: Locale, { contacts }: Shown, dialled: Dialled): ReadonlyArray<PaperFact> => {
  const t = locales[locale]
  const { email, phone, username } = Option.getOrElse(contacts, () => ({
    email: Option.none<string>(),
    phone: Option.none<string>(),
    username: Option.none<string>(),
  }))
  return [
    ...Option.toArray(Option.map(phone, (number) => ({ label: t.contacts.phone, text: dialled(number) }))),
    ...Option.toArray(Option.map(email, (text) => ({ label: t.contacts.email, text }))),
    ...Option.toArray(Option.map(username, (name) => ({ label: "Telegram", text: `@${name}` }))),
  ]
}

/** Contacts that were written into a text are hidden from whom the contacts are. */
const maskFor =
  ({ contacts }: Shown) =>
  (text: string): string =>
    Option.isSome(contacts) ? text : maskContacts(text)

const facts = (locale: Locale, { resume }: Shown): ReadonlyArray<PaperFact> => {
  const t = locales[locale]
  return [
    { label: t.resume.cityTitle, text: Facts.placeFact(t, locale, resume) },
    { label: t.resume.payTitle, text: Facts.payFact(t, locale, resume) },
    { label: t.resume.experienceTitle, text: Facts.experienceFact(t, locale, resume) },
    { label: t.resume.employmentTitle, text: Facts.employmentFact(t, locale, resume) },
    { label: t.resume.languagesTitle, text: languagesFact(locale, resume) },
    { label: t.resume.educationTitle, text: Facts.educationFact(t, locale, resume) },
  ]
}

/** All but the photo. */
export const composePaper = (
  locale: Locale,
  readable: Shown,
  dialled: Dialled,
): Omit<Paper, "photo" | "madeAt"> => {
  const { isNamed, resume } = readable
  const t = locales[locale]
  const masked = maskFor(readable)
  const title = masked(Facts.titleFact(locale, resume))
  const name = isNamed ? masked(resume.name) : ""
  return {
    locale,
    heading: name === "" ? title : name,
    subheading: name === "" ? "" : title,
    person: told(Facts.bornFact(t, locale, resume), Facts.genderFact(t, locale, resume)),
    contacts: contactFacts(locale, readable, dialled),
    facts: [
      ...facts(locale, readable),
      { label: t.resume.skillsTitle, text: masked(resume.skills.join(", ")) },
    ],
    stories: [
      { label: t.resume.historyTitle, text: masked(resume.history) },
      { label: t.resume.aboutTitle, text: masked(resume.about) },
    ],
  }
}

const longestName = 60

/** Some clients drop the letters that only look like an apostrophe. */
const apostrophes = /[ʻʼ‘’‛ʽʹ′`´＇]/gu

/** By which the file is found again among others; every system can store it. */
export const filenameOf = (locale: Locale, heading: string): string => {
  const words = heading
    .replace(apostrophes, "'")
    .replace(/[^\p{L}\p{M}\p{N}'-]+/gu, " ")
    .trim()
  return `${told(truncate(words, longestName).replace("…", ""), "").trim()} ${locales[locale].resume.name}.pdf`.trim()
}
