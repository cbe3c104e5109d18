import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { foundCount } from "../filters/FoundList.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { entryListScreen, type EntryListView } from "../kit/EntryList.ts"
import { wayBack } from "../kit/WayBack.ts"

export const searchButton = areaButton("vacancySearch")

export const authorsOf = (rows: ReadonlyArray<Vacancy>): ReadonlyArray<UserId> =>
  rows.map(({ author }) => author)

export interface FoundVacanciesView extends Omit<EntryListView, "head" | "last" | "below"> {
  readonly title: string
  /** All set filters on one line. */
  readonly summary?: string
  readonly back?: InlineButton
}

/** A page of vacancies. */
export const foundVacanciesScreen = (
  t: Texts,
  locale: Locale,
  { back, summary = "", title, ...view }: FoundVacanciesView,
): Screen =>
  entryListScreen(locale, {
    ...view,
    head: lines(
      html`<b>${title}</b>`,
      html`${t.vacancySearch.found(view.total, foundCount(locale, view.total))}`,
      summary === "" ? undefined : html`${summary}`,
    ),
    last: [...(back === undefined ? [] : [back]), ...wayBack(t)],
  })
