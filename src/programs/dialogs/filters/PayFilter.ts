import { Either } from "effect"
import type { Locale } from "../../../domain/Locale.ts"
import { type CommonQuery, paySteps } from "../../../domain/market/CommonQuery.ts"
import { leastMonthlyPay } from "../../../domain/market/MonthlyPay.ts"
import { html } from "../../../domain/text/Html.ts"
import { parsePay } from "../../../domain/pay/ParsePay.ts"
import type { Pay } from "../../../domain/text/Pay.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Step } from "../wizard/Wizard.ts"
import { accepted, commonFilter, type FilterTextsOf } from "./CommonFilter.ts"
import type { Filter } from "./Filter.ts"

/** Amounts offered as buttons. */
const offeredPay = paySteps.slice(1, 9)

const million = 1_000_000

/** The greatest step not above the sum, so that a vacancy that pays it is among the results. */
const stepWithin = (pay: Pay): number =>
  paySteps.findLast((step) => step * million <= leastMonthlyPay(pay)) ?? paySteps[0]

const readPay =
  (its: FilterTextsOf): Step["read"] =>
  (act, { t }) => {
    const unread = { problem: its(t).payUnread }
    return act._tag === "Text"
      ? Either.mapBoth(parsePay(act.text), { onLeft: () => unread, onRight: stepWithin })
      : Either.left(unread)
  }

/** Pay in preset amounts of millions; a typed sum becomes one of them. */
export const payFilter = (
  its: FilterTextsOf,
  say: (millions: string, t: Texts) => string,
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
      show: (answer, { locale, t }) => (typeof answer === "number" ? label(answer, t, locale) : undefined),
      read: readPay(its),
    }),
  })
}
