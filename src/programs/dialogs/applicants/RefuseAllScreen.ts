import { Array } from "effect"
import type { ListState } from "../../../domain/buttons/ListState.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { DeclineReason } from "../../../domain/market/Application.ts"
import type { ApplicationId } from "../../../domain/market/MarketIds.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { kindOf } from "./ApplicantFilterScreen.ts"

const act = areaButton("applicants")

interface Undecided {
  readonly vacancy: Vacancy
  readonly state: ListState
  readonly undecided: number
}

/** Leads to the question whether to refuse all that are undecided; empty unless there are several. */
export const refuseAllRow = (
  t: Texts,
  locale: Locale,
  { state, undecided, vacancy: { id } }: Undecided,
): ReadonlyArray<InlineButton> =>
  undecided < 2
    ? []
    : [act(t.applicants.refuseAll(formatNumber(locale, undecided)), "askRefuseAll", { id, state }, "danger")]

/** Reasons double as the confirmation, as for a single refusal. */
export const refuseAllScreen = (
  t: Texts,
  { state, undecided, upTo, vacancy: { id, title } }: Undecided & { readonly upTo: ApplicationId },
): Screen => {
  const list = { id, list: { state, page: 0 } }
  const reasons = DeclineReason.literals.map((reason) =>
    act(t.applicants.reasons[reason], "refuseAll", { id, refusal: { reason, state, upTo } }),
  )
  return screen(
    lines(
      html`⚠️ <b>${t.applicants.refuseAllTitle}</b>`,
      html`${title} · ${kindOf(t, state)}`,
      html`<b>${t.applicants.count(undecided)}</b>`,
      html``,
      html`<i>${t.applicants.refuseAllBody}</i>`,
    ),
    [act(t.applicants.keep, "list", list)],
    ...Array.flatMap(Array.chunksOf(reasons, 2), inPairs),
    [act(t.common.back, "list", list), ...wayBack(t)],
  )
}
