import { Option } from "effect"
import { maskContacts } from "../../domain/text/ContactMask.ts"
import { truncate } from "../../domain/text/Html.ts"
import type { Locale } from "../../domain/Locale.ts"
import type { ResumePdf, ResumePdfFact } from "../../domain/market/ResumePdf.ts"
import { locales } from "../../locales/Locales.ts"
import * as Facts from "../dialogs/fields/ResumeFacts.ts"
import { languagesFact } from "../dialogs/fields/VacancyFacts.ts"
import type { Shown } from "./Readers.ts"

const told = (...facts: ReadonlyArray<string>): string => facts.filter((words) => words !== "").join(" · ")

type Dialled = (number: string) => string

const contactFacts = (
  locale: Locale,
  { contacts }: Shown,
  dialled: Dialled,
): ReadonlyArray<ResumePdfFact> => {
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

/** The mask for contacts written into texts, for readers who may not see contacts. */
const maskFor =
  ({ contacts }: Shown) =>
  (text: string): string =>
    Option.isSome(contacts) ? text : maskContacts(text)

const facts = (locale: Locale, { resume }: Shown): ReadonlyArray<ResumePdfFact> => {
  const t = locales[locale]
  return [
    { label: t.resumes.cityTitle, text: Facts.resumePlaceFact(t, locale, resume) },
    { label: t.resumes.payTitle, text: Facts.resumePayFact(t, locale, resume) },
    { label: t.resumes.experienceTitle, text: Facts.resumeExperienceFact(t, locale, resume) },
    { label: t.resumes.employmentTitle, text: Facts.resumeEmploymentFact(t, locale, resume) },
    { label: t.resumes.languagesTitle, text: languagesFact(locale, resume) },
    { label: t.resumes.educationTitle, text: Facts.educationFact(t, locale, resume) },
  ]
}

/** Compose the document, except for the photo. */
export const composeResumePdf = (
  locale: Locale,
  readable: Shown,
  dialled: Dialled,
): Omit<ResumePdf, "photo" | "madeAt"> => {
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
      { label: t.resumes.skillsTitle, text: masked(resume.skills.join(", ")) },
    ],
    stories: [
      { label: t.resumes.historyTitle, text: masked(resume.history) },
      { label: t.resumes.aboutTitle, text: masked(resume.about) },
    ],
  }
}

const longestName = 60

/** Some clients drop letters that merely look like an apostrophe. */
const apostrophes = /[ʻʼ‘’‛ʽʹ′`´＇]/gu

/** A file name that is recognisable among others and valid on every system. */
export const filenameOf = (locale: Locale, heading: string): string => {
  const words = heading
    .replace(apostrophes, "'")
    .replace(/[^\p{L}\p{M}\p{N}'-]+/gu, " ")
    .trim()
  return `${told(truncate(words, longestName).replace("…", ""), "").trim()} ${locales[locale].resumes.name}.pdf`.trim()
}
