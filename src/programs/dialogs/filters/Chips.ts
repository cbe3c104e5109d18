import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { truncate } from "../../../domain/text/Html.ts"
import { buttonWidth, onButton } from "../../../domain/text/Width.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import type { Filter, SearchArea } from "./Filter.ts"

/** Room for a value, beside the sign that removes it. */
const onChip = buttonWidth - 2

/** One button per filter: a tap removes a set filter, or asks for an unset one. */
export const chips = <Query>(
  area: SearchArea,
  filters: ReadonlyArray<Filter<Query>>,
  query: Query,
  t: Texts,
  locale: Locale,
): ReadonlyArray<InlineButton> => {
  const act = areaButton(area)
  return filters.map(({ any, icon, key, say }) => {
    const said = say(query, t, locale)
    const before = icon === "" ? "" : `${icon} `
    return said === undefined
      ? act(`${before}${any(t)}`, "setFilter", { key })
      : act(`${onButton(before + said, onChip)} ✕`, "clearFilter", { key })
  })
}

const longestSummary = 300

/** All set filters on one line; empty if none is set. */
export const summaryOf = <Query>(
  filters: ReadonlyArray<Filter<Query>>,
  query: Query,
  t: Texts,
  locale: Locale,
): string => {
  const said = filters.flatMap(({ say }) => say(query, t, locale) ?? [])
  return said.length === 0 ? "" : truncate(said.join(" · "), longestSummary)
}
