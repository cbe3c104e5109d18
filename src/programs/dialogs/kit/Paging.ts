import { Effect } from "effect"
import type { Page } from "../../../domain/Page.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { button } from "../../../domain/Screen.ts"
import { formatNumber } from "../../../locales/Locales.ts"

export const rowsPerPage = 5

export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / rowsPerPage))

/** The wanted page, counted from 0; the last page if it is beyond it. */
export const pageOf = <A extends { readonly total: number }, E, R>(
  wanted: number,
  read: (page: Page) => Effect.Effect<A, E, R>,
) =>
  Effect.gen(function* () {
    const at = (page: number) => read({ offset: page * rowsPerPage, limit: rowsPerPage })
    const first = yield* at(wanted)
    const page = Math.min(wanted, pagesOf(first.total) - 1)
    return { ...(page === wanted ? first : yield* at(page)), page }
  })

/** ◀ 2 / 7 ▶, with `at` counted from 0. The arrow at either end does nothing. Empty for a single page. */
export const turning = (
  locale: Locale,
  { at, of }: { readonly at: number; readonly of: number },
  turn: (label: string, to: number) => InlineButton,
): ReadonlyArray<InlineButton> => {
  const to = (label: string, wanted: number) =>
    wanted < 0 || wanted >= of || wanted === at ? button(label, { _tag: "Here" }) : turn(label, wanted)
  const here = `${formatNumber(locale, at + 1)} / ${formatNumber(locale, of)}`
  return of <= 1 ? [] : [to("◀", at - 1), to(here, at), to("▶", at + 1)]
}
