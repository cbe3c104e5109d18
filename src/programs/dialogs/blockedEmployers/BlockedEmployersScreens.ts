import type { Origin } from "../../../domain/buttons/Origin.ts"
import { cities } from "../../../domain/catalogue/Regions.ts"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, lines, truncate } from "../../../domain/text/Html.ts"
import { buttonWidth, onButton } from "../../../domain/text/Width.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { pagesOf, turning } from "../kit/Paging.ts"
import { toggle, wayBackTo } from "../kit/Origin.ts"

const act = areaButton("blockedEmployers")

/** UTF-16 units of a name on a button. */
const shortName = 30

const labelOf = (locale: Locale, { city, name }: Company): string =>
  onButton(`${truncate(maskContacts(name), shortName)} · ${cities.label(city, locale)}`, buttonWidth - 2)

export interface BlockedEmployersView {
  readonly total: number
  readonly page: number
  readonly rows: ReadonlyArray<Company>
  readonly origin: Origin
}

/** Companies the person hides from; a tap on one makes the person visible to it again. */
export const blockedEmployersScreen = (
  t: Texts,
  locale: Locale,
  { origin, page, rows, total }: BlockedEmployersView,
): Screen =>
  screen(
    lines(
      html`🏢 <b>${t.blockedEmployers.title}</b>`,
      html`${total === 0 ? t.blockedEmployers.none : t.blockedEmployers.count(total)}`,
      html``,
      html`${t.blockedEmployers.meaning}`,
      html`${t.blockedEmployers.stillYours}`,
      ...(total === 0 ? [html``, html`<i>${t.blockedEmployers.hint}</i>`] : []),
    ),
    [act(t.blockedEmployers.add, "find", { origin }, "success")],
    ...rows.map((company) => [act(`${labelOf(locale, company)} ✕`, "unblock", { id: company.id, origin })]),
    turning(locale, { at: page, of: pagesOf(total) }, (label, to) =>
      act(label, "list", { page: to, origin }),
    ),
    [wayBackTo(t, origin), ...wayBack(t)],
  )

export interface FoundView {
  readonly words: string
  readonly rows: ReadonlyArray<Company>
  readonly hasMore: boolean
  readonly origin: Origin
}

/** Companies whose names match the typed one. */
export const employersFoundScreen = (t: Texts, locale: Locale, view: FoundView): Screen => {
  const { hasMore, origin, rows, words } = view
  const none = rows.length === 0
  return screen(
    lines(
      html`🏢 <b>${truncate(words, shortName)}</b>`,
      html`${none ? t.blockedEmployers.nothing : t.blockedEmployers.choose}`,
      ...(none ? [html``, html`<i>${t.blockedEmployers.nothingHint}</i>`] : []),
      ...(hasMore ? [html``, html`<i>${t.blockedEmployers.more}</i>`] : []),
    ),
    ...rows.map((company) => [act(labelOf(locale, company), "block", { id: company.id, origin })]),
    [act(t.blockedEmployers.again, "find", { origin })],
    [act(t.common.back, "list", { page: 0, origin }), ...wayBack(t)],
  )
}

/** Confirms a tap on a card, with a button that reverses it. */
export const employerBlockedScreen = (
  t: Texts,
  { id, name }: Company,
  origin: Origin,
  isHidden: boolean,
): Screen => {
  const whose = maskContacts(name)
  return screen(
    lines(
      html`✅ <b>${isHidden ? t.blockedEmployers.hidden(whose) : t.blockedEmployers.shown(whose)}</b>`,
      html``,
      ...(isHidden
        ? [html`${t.blockedEmployers.meaning}`, html`${t.blockedEmployers.stillYours}`]
        : [html`${t.blockedEmployers.meaningShown}`]),
    ),
    [toggle(t, id, origin, isHidden)],
    [act(t.blockedEmployers.list, "list", { page: 0, origin })],
    [wayBackTo(t, origin), ...wayBack(t)],
  )
}
