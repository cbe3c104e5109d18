import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { buttonWidth, onButton, widthOf } from "../../../domain/text/Width.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { wayBack } from "../kit/WayBack.ts"
import { chips, summaryOf } from "./Chips.ts"
import { foundCount } from "./FoundList.ts"
import type { Search } from "./Search.ts"
import type { Wider } from "./Wider.ts"

export interface Near {
  /** Among all words that may have been meant. */
  readonly index: number
  readonly words: string
  readonly total: number
}

export interface FiltersView<Query> {
  readonly query: Query
  readonly total: number
  readonly wider: Wider | undefined
  /** The number of results without any filter, where taking one away isn't enough. */
  readonly all: number
  /** Words that may have been meant by those typed, and what they find. */
  readonly near: ReadonlyArray<Near>
  readonly links: ReadonlyArray<ReadonlyArray<InlineButton>>
}

type Shown<Query> = Pick<Search<Query, never, never, never>, "area" | "filters" | "texts">

const whyNothing = <Query>(
  { filters, texts }: Shown<Query>,
  t: Texts,
  locale: Locale,
  view: FiltersView<Query>,
): string => {
  const { all, wider } = view
  const its = texts(t)
  if (wider === undefined) return all > 0 ? its.nothing : its.nothingYet
  const said = saidOf(filters, t, locale, view)
  return `${its.nothing} ${its.without(said, its.found(wider.total, foundCount(locale, wider.total)))}`
}

/** The filter to take away, in words. */
const saidOf = <Query>(
  filters: Shown<Query>["filters"],
  t: Texts,
  locale: Locale,
  { query, wider }: FiltersView<Query>,
): string => filters.find(({ key }) => key === wider?.key)?.say(query, t, locale) ?? ""

/** A button's text around words that are cut to the room it leaves them; a quotation mark in them may become wider. */
const around = (words: string, text: (words: string) => string): string =>
  text(onButton(words, buttonWidth - 2 - widthOf(text(""))))

/** A search's filters, as buttons that show their values. */
export const filtersScreen = <Query>(
  search: Shown<Query>,
  t: Texts,
  locale: Locale,
  view: FiltersView<Query>,
): Screen => {
  const { area, filters, texts } = search
  const act = areaButton(area)
  const { all, links, near, query, total, wider } = view
  const its = texts(t)
  const summary = summaryOf(filters, query, t, locale)
  const widen = (count: number) =>
    around(saidOf(filters, t, locale, view), (said) => its.widen(said, foundCount(locale, count)))
  return screen(
    lines(
      html`🔎 <b>${its.name}</b>`,
      html`${its.found(total, foundCount(locale, total))}`,
      summary === "" ? undefined : html`${summary}`,
      html``,
      html`<i>${total > 0 ? its.hint : whyNothing(search, t, locale, view)}</i>`,
    ),
    ...inPairs(chips(area, filters, query, t, locale)),
    ...near.map((meant) => [
      act(
        around(meant.words, (words) => `🔎 ${words} · ${foundCount(locale, meant.total)}`),
        "useNear",
        { index: meant.index },
      ),
    ]),
    total > 0 ? [act(its.show(foundCount(locale, total)), "list", { page: 0 }, "success")] : [],
    wider === undefined ? [] : [act(widen(wider.total), "findWithout", { key: wider.key }, "success")],
    summary === "" ? [] : [act(all > 0 ? its.resetTo(foundCount(locale, all)) : its.reset, "clearFilters")],
    ...links,
    wayBack(t),
  )
}
