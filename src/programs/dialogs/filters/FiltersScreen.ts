import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { wayBack } from "../kit/WayBack.ts"
import { chips, summaryOf } from "./Chips.ts"
import { foundCount } from "./FoundList.ts"
import type { Search } from "./Search.ts"
import type { Wider } from "./Wider.ts"

export interface FiltersView<Query> {
  readonly query: Query
  readonly total: number
  readonly wider: Wider | undefined
  readonly links: ReadonlyArray<ReadonlyArray<InlineButton>>
}

type Shown<Query> = Pick<Search<Query, never, never, never>, "area" | "filters" | "texts">

const whyNothing = <Query>(
  { filters, texts }: Shown<Query>,
  t: Texts,
  locale: Locale,
  { query, wider }: FiltersView<Query>,
): string => {
  const its = texts(t)
  if (wider === undefined) return its.nothingYet
  const said = filters.find(({ key }) => key === wider.key)?.say(query, t, locale) ?? ""
  return `${its.nothing} ${its.without(said, its.found(wider.total, foundCount(locale, wider.total)))}`
}

/** A search's filters, as buttons that show their values. */
export const filtersScreen = <Query>(
  search: Shown<Query>,
  t: Texts,
  locale: Locale,
  view: FiltersView<Query>,
): Screen => {
  const { area, filters, texts } = search
  const act = areaButton(area)
  const { links, query, total, wider } = view
  const its = texts(t)
  const summary = summaryOf(filters, query, t, locale)
  const showing = (count: number) => its.show(foundCount(locale, count))
  return screen(
    lines(
      html`🔎 <b>${its.name}</b>`,
      html`${its.found(total, foundCount(locale, total))}`,
      summary === "" ? undefined : html`${summary}`,
      html``,
      html`<i>${total > 0 ? its.hint : whyNothing(search, t, locale, view)}</i>`,
    ),
    ...inPairs(chips(area, filters, query, t, locale)),
    total > 0 ? [act(showing(total), "list", { page: 0 }, "success")] : [],
    wider === undefined ? [] : [act(showing(wider.total), "findWithout", { key: wider.key }, "success")],
    summary === "" ? [] : [act(its.reset, "clearFilters")],
    ...links,
    wayBack(t),
  )
}
