import { Option } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { plainText } from "../../../domain/text/PlainText.ts"
import { formatDay } from "../../../locales/format/FormatDate.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { vacancyLine } from "../fields/ShownVacancy.ts"
import { cardLines } from "../fields/VacancyFields.ts"
import { publicName } from "./PublicName.ts"

export interface CardOptions {
  /** The market's pay, after the vacancy's own. */
  readonly market?: string
  /** A line above the description that tells the vacancy's state. */
  readonly status?: string
  /** Lines below the description, such as the match or the time of confirmation. */
  readonly notes?: ReadonlyArray<Html>
}

/** Visible characters of a caption, Telegram's limit. */
const caption = 1_024
/** Visible characters of a message: far below Telegram's limit, since a card should fit on a phone's screen. */
const message = 3_000

const visible = (text: Html): number => plainText(text.value).length

const header = ({ title }: Vacancy, { name }: Company): Html =>
  lines(html`💼 <b>${publicName(title)}</b>`, html`${publicName(name)}`)

const facts = (t: Texts, locale: Locale, vacancy: Vacancy, { market, status }: CardOptions): Html =>
  lines(
    status === undefined ? undefined : html`${status}`,
    ...cardLines.map((fields) => {
      const words = vacancyLine(t, locale, vacancy, fields)
      const after = market !== undefined && fields.includes("pay") ? ` · ${market}` : ""
      return words === "" ? undefined : html`${words}${after}`
    }),
  )

/** A vacancy as seekers see it; with a photo, it fits a caption's limit. The description is cut first. */
export const vacancyCard = (
  t: Texts,
  locale: Locale,
  vacancy: Vacancy,
  company: Company,
  options: CardOptions = {},
): Html => {
  const { notes = [] } = options
  const published = Option.map(
    vacancy.publishedAt,
    (at) => html`${t.vacancies.published(formatDay(locale, at))}`,
  )
  const below = [...notes, ...Option.toArray(published)]
  const around = (described: Html) =>
    lines(
      header(vacancy, company),
      html``,
      facts(t, locale, vacancy, options),
      html``,
      described,
      ...(below.length === 0 ? [] : [html``, ...below]),
    )
  const room = (Option.isSome(vacancy.photo) ? caption : message) - visible(around(html``))
  return around(quote(truncate(maskContacts(vacancy.description), Math.max(1, room))))
}
