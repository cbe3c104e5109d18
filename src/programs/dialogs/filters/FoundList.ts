import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { mostCounted } from "../../../services/VacancySearch.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { rowsPerPage, turning } from "../kit/Paging.ts"
import { wayBack } from "../kit/WayBack.ts"
import type { SearchArea } from "./Filter.ts"

/** The number of results in words; counting stops at `mostCounted`. */
export const foundCount = (locale: Locale, total: number): string =>
  total >= mostCounted ? `${formatNumber(locale, mostCounted)}+` : formatNumber(locale, total)

/** A card's position among the results. */
export interface Around {
  readonly index: number
  readonly total: number
}

/** The last rows of a card: previous, next and back to the list; `back` instead if it wasn't opened from a list. */
export const aroundRows = (
  t: Texts,
  locale: Locale,
  area: SearchArea,
  around: Around | undefined,
  back: InlineButton,
): ReadonlyArray<ReadonlyArray<InlineButton>> => {
  if (around === undefined) return [[back, ...wayBack(t)]]
  const act = areaButton(area)
  const { index, total } = around
  return [
    turning(locale, { at: index, of: total }, (label, to) => act(label, "showAt", { index: to })),
    [act(t.common.back, "list", { page: Math.floor(index / rowsPerPage) }), ...wayBack(t)],
  ]
}
