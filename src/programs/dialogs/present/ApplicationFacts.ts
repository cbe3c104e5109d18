import { Option } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Application, ApplicationStatus, StatusChange } from "../../../domain/market/Application.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import { publicName } from "./PublicName.ts"

export const statusIcons: Record<ApplicationStatus, string> = {
  sent: "⏳",
  viewed: "👀",
  shortlisted: "📌",
  invited: "📅",
  hired: "🤝",
  declined: "⛔",
  withdrawn: "↩",
  closed: "⛔",
}

/** Changes shown on a card: the first and the latest ones. */
const changesShown = 6

/** Each status with its time, oldest first. */
export const historyFact = (t: Texts, locale: Locale, history: ReadonlyArray<StatusChange>): string => {
  const [first, ...rest] = history
  const shown = first === undefined ? [] : [first, ...rest.slice(1 - changesShown)]
  return shown
    .map(({ at, status }) => `${t.applications.statuses[status]} ${formatMoment(locale, at)}`)
    .join(" → ")
}

export const reasonFact = (t: Texts, { declined }: Pick<Application, "declined">): string | undefined =>
  Option.getOrUndefined(
    Option.map(declined, (reason) => t.applications.reason(t.applications.reasons[reason])),
  )

/** A letter or message as a quote without contacts, at most `max` UTF-16 units. */
export const quoted = (text: string, max: number): Html => quote(truncate(maskContacts(text), max))

/** Questions with the applicant's answers. */
export const answersFact = (t: Texts, answers: Application["answers"]): ReadonlyArray<Html> =>
  answers.map(({ given, text }) => html`${maskContacts(text)} <b>${t.vacancies[given]}</b>`)

export const titled = (icon: string, title: string, company: string): Html =>
  lines(html`${icon} <b>${publicName(title)}</b>`, html`${publicName(company)}`)
