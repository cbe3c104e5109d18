import { Either, Option } from "effect"
import { educationLevels } from "../../../domain/catalogue/Education.ts"
import { genders } from "../../../domain/catalogue/Genders.ts"
import { hasContacts } from "../../../domain/text/ContactMask.ts"
import { html, truncate } from "../../../domain/text/Html.ts"
import type { Person } from "../../../domain/Incoming.ts"
import { plainName } from "../../../domain/text/OneLine.ts"
import { personName } from "../../../domain/text/PersonName.ts"
import { entryStep } from "../wizard/questions/ChoiceQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Answers, Asked, Step } from "../wizard/Wizard.ts"

const longestName = 80

/** UTF-16 units of a name on a button. */
const longestOffered = 20

/** Initial answers: the person's name in Telegram, offered as a button. */
export const knownOf = ({ firstName, lastName }: Person): Answers => ({
  telegram: truncate(plainName([firstName, ...Option.toArray(lastName)].join(" ")), longestName),
})

/** Whether a text can stand as a name: it has letters and no contacts. */
const isName = (text: string): boolean => /\p{L}{2}/u.test(text) && !hasContacts(text)

const telegramName = ({ answers: { telegram } }: Asked): Option.Option<string> =>
  typeof telegram === "string" && isName(telegram) ? Option.some(telegram) : Option.none()

/** The first name in Telegram, which a person without a name in the résumé can show in one tap. */
export const offeredName = ({ firstName }: Person): Option.Option<string> =>
  hasContacts(firstName)
    ? Option.none()
    : Option.liftPredicate(truncate(personName(firstName), longestOffered), isName)

export const nameQuestion: Step = {
  ...textStep("name", {
    title: (t) => t.resumes.nameTitle,
    prompt: (t) => t.resumes.namePrompt,
    example: (t) => t.resumes.nameExample,
    max: longestName,
    isName: true,
    optional: true,
  }),
  choices: (asked) =>
    Option.toArray(Option.map(telegramName(asked), (label) => ({ value: "telegram", label }))),
  accept: (value, asked) => (value === "telegram" ? telegramName(asked) : Option.none()),
}

const earliest = 1930
const latest = 2015

const plausible = (year: number): boolean => year >= earliest && year <= latest

/** A year of two digits, in this century or the last. */
const fullYear = (year: number): number => (year <= latest % 100 ? 2000 : 1900) + year

const dates: ReadonlyArray<RegExp> = [
  /(?<!\d)(\d{4})(?!\d)/gu,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])((?:19|20)\d\d)(?!\d)/gu,
  /(?<!\d)((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)/gu,
  /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](\d\d)(?!\d)/gu,
  /(?<!\d)(\d\d)[-\s]*(?:yil|йил|й|г\.?\s?р|год|г(?!\p{L})|year)/giu,
]

/** The only year of birth in a date or beside other words, in digits of any script. */
const yearIn = (typed: string): Option.Option<number> => {
  const text = digitsOf(typed)
  for (const date of dates) {
    const years = new Set(
      [...text.matchAll(date)]
        .map(([, digits]) => (digits?.length === 2 ? fullYear(Number(digits)) : Number(digits)))
        .filter(plausible),
    )
    const [year] = years
    if (years.size > 1) return Option.none()
    if (year !== undefined) return Option.some(year)
  }
  return Option.none()
}

const digitsOf = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

export const birthYearQuestion: Step = {
  key: "birthyear",
  title: (t) => t.resumes.birthYearTitle,
  prompt: ({ t }) => html`${t.resumes.birthYearPrompt}`,
  example: (t) => t.resumes.birthYearExample,
  optional: true,
  show: (answer) => (typeof answer === "number" ? `${answer}` : undefined),
  read: (act, { t }) =>
    Either.fromOption(act._tag === "Text" ? yearIn(act.text) : Option.none(), () => ({
      problem: t.resumes.birthYearUnread,
    })),
}

export const genderQuestion = entryStep("gender", genders, {
  title: (t) => t.resumes.genderTitle,
  prompt: (t) => t.resumes.genderPrompt,
  optional: true,
})

export const educationQuestion = entryStep("education", educationLevels, {
  title: (t) => t.resumes.educationTitle,
  prompt: (t) => t.resumes.educationPrompt,
  optional: true,
})
