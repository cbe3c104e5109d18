import { Either } from "effect"
import type { Locale } from "../../../domain/Locale.ts"
import { type CommonQuery, paySteps } from "../../../domain/market/CommonQuery.ts"
import { html } from "../../../domain/text/Html.ts"
import { parsePay } from "../../../domain/text/ParsePay.ts"
import type { Pay } from "../../../domain/text/Pay.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Step } from "../wizard/Wizard.ts"
import { accepted, commonFilter, type FilterTextsOf, type FilterValue } from "./CommonFilter.ts"
import type { Filter } from "./Filter.ts"

/** Amounts offered as buttons. */
const offeredPay = paySteps.slice(1, 9)

const readPay =
  (its: FilterTextsOf, rounded: (pay: Pay) => number): Step["read"] =>
  (act, { t }) => {
    const unread = { problem: its(t).payUnread }
    return act._tag === "Text"
      ? Either.mapBoth(parsePay(act.text), { onLeft: () => unread, onRight: rounded })
      : Either.left(unread)
  }

/** Pay in preset amounts of millions; `rounded` turns a typed sum into one of them. */
export const payFilter = (
  its: FilterTextsOf,
  {
    rounded,
    say,
  }: {
    readonly say: (millions: string, t: Texts) => string
    readonly rounded: (pay: Pay) => FilterValue<"pay">
  },
): Filter<CommonQuery> => {
  const label = (step: number, t: Texts, locale: Locale) => say(formatNumber(locale, step), t)
  return commonFilter("pay", {
    icon: "💰",
    any: (t) => its(t).anyPay,
    say: label,
    step: (key) => ({
      key,
      title: (t) => its(t).payTitle,
      prompt: ({ t }) => html`${its(t).payPrompt}`,
      example: (t) => its(t).payExample,
      choices: ({ locale, t }) =>
        offeredPay.map((step) => ({ value: `${step}`, label: label(step, t, locale) })),
      accept: (value) => accepted(key, Number(value)),
      read: readPay(its, rounded),
    }),
  })
}
