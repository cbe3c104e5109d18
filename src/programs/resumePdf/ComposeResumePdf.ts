import { Option } from "effect"
import { maskContacts } from "../../domain/text/ContactMask.ts"
import { truncate } from "../../domain/text/Html.ts"
import type { Locale } from "../../domain/Locale.ts"
import type { ResumePdf, ResumePdfFact } from "../../domain/market/ResumePdf.ts"
import { locales } from "../../locales/Locales.ts"
import type { ShownField } from "../dialogs/fields/Field.ts"
import { titleFact } from "../dialogs/fields/ResumeFacts.ts"
import { factFields, personFields, storyFields } from "../dialogs/fields/ResumeFields.ts"
import { isShown, showFields, type ShownResume, showTogether } from "../dialogs/fields/ShownResume.ts"
import type { Shown } from "./Readers.ts"

type Written = (number: string) => string

const contactFacts = (
  locale: Locale,
  { contacts }: Shown,
  international: Written,
): ReadonlyArray<ResumePdfFact> => {
  const t = locales[locale]
  const { email, phone, username } = Option.getOrElse(contacts, () => ({
    email: Option.none<string>(),
    phone: Option.none<string>(),
    username: Option.none<string>(),
  }))
  return [
    ...Option.toArray(
      Option.map(phone, (number) => ({ label: t.contacts.phone, text: international(number) })),
    ),
    ...Option.toArray(Option.map(email, (text) => ({ label: t.contacts.email, text }))),
    ...Option.toArray(Option.map(username, (name) => ({ label: "Telegram", text: `@${name}` }))),
  ]
}

/** The mask for contacts written into texts, for readers who may not see contacts. */
const maskFor =
  ({ contacts }: Shown) =>
  (text: string): string =>
    Option.isSome(contacts) ? text : maskContacts(text)

const labelled = ({ label, text }: ShownField): ResumePdfFact => ({ label, text })

/** Compose the document, except for the photo. */
export const composeResumePdf = (
  locale: Locale,
  readable: Shown,
  international: Written,
): Omit<ResumePdf, "photo" | "madeAt"> => {
  const { isNamed, resume } = readable
  const t = locales[locale]
  const masked = maskFor(readable)
  const shown: ShownResume = { t, locale, resume, isNamed, masked }
  const title = masked(titleFact(locale, resume))
  const name = isShown("name", isNamed) ? masked(resume.name) : ""
  return {
    locale,
    heading: name === "" ? title : name,
    subheading: name === "" ? "" : title,
    person: showTogether(shown, personFields),
    contacts: contactFacts(locale, readable, international),
    facts: showFields(shown, factFields).map(labelled),
    stories: showFields(shown, storyFields).map(labelled),
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
  return `${truncate(words, longestName).replace("…", "").trim()} ${locales[locale].resumes.name}.pdf`.trim()
}
