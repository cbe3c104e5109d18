import { html, lines, truncate } from "../../../domain/text/Html.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { foundCount, foundListScreen, type FoundListView } from "../filters/FoundList.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { vacancyPayFact } from "../fields/VacancyFacts.ts"

export const searchButton = areaButton("vacancySearch")

const onButton = 28

/** A vacancy on a button: title and pay. */
export const lineOf = (t: Texts, locale: Locale, vacancy: Vacancy): string => {
  const closed = vacancy.status === "published" ? "" : "⛔ "
  return `${closed}${truncate(maskContacts(vacancy.title), onButton)} · ${vacancyPayFact(t, locale, vacancy)}`
}

export const authorsOf = (rows: ReadonlyArray<Vacancy>): ReadonlyArray<UserId> =>
  rows.map(({ author }) => author)

export interface FoundVacanciesView extends Omit<FoundListView<Vacancy>, "open" | "text"> {
  readonly title: string
  readonly open: (vacancy: Vacancy, label: string, index: number) => InlineButton
}

/** A page of vacancies. */
export const foundVacanciesScreen = (
  t: Texts,
  locale: Locale,
  { open, title, ...view }: FoundVacanciesView,
): Screen =>
  foundListScreen(t, locale, {
    ...view,
    text: lines(
      html`<b>${title}</b>`,
      html`${t.vacancySearch.found(view.total, foundCount(locale, view.total))}`,
    ),
    open: (vacancy, index) => open(vacancy, lineOf(t, locale, vacancy), index),
  })
