import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
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

type Shown<Query> = Pick<Search<Query, never, never, never>, "button" | "filters" | "texts">

const whyNothing = <Query>(
  { filters, texts }: Shown<Query>,
  t: Texts,
  locale: Locale,
  { query, wider }: FiltersView<Query>,
): string => {
  const its = texts(t)
  if (wider === undefined) return its.nothingYet
  const said = filters.find(({ key }) => key === wider.key)?.say(query, t, locale) ?? ""
  return `${its.nothing} ${its.without(said, foundCount(locale, wider.total))}`
}

/** What is asked for, as the buttons themselves. */
export const filtersScreen = <Query>(
  search: Shown<Query>,
  t: Texts,
  locale: Locale,
  view: FiltersView<Query>,
): Screen => {
  const { button, filters, texts } = search
  const { links, query, total, wider } = view
  const its = texts(t)
  const summary = summaryOf(filters, query, t, locale)
  const leading = (count: number, act: "list" | "without", arg: string) => [
    button(its.show(foundCount(locale, count)), act, 0, arg, "success"),
  ]
  return screen(
    lines(
      html`🔎 <b>${its.name}</b>`,
      html`${its.found(foundCount(locale, total))}`,
      summary === "" ? undefined : html`${summary}`,
      html``,
      html`<i>${total > 0 ? its.hint : whyNothing(search, t, locale, view)}</i>`,
    ),
    ...inPairs(chips(button, filters, query, t, locale)),
    total > 0 ? leading(total, "list", "0") : [],
    wider === undefined ? [] : leading(wider.total, "without", wider.key),
    summary === "" ? [] : [button(its.reset, "reset")],
    ...links,
    wayBack(t),
  )
}
