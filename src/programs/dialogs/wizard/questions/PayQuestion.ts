import { Either, Option, Schema } from "effect"
import { html } from "../../../../domain/text/Html.ts"
import { Pay } from "../../../../domain/text/Pay.ts"
import { isByAgreement, parsePay, type PayUnread } from "../../../../domain/pay/ParsePay.ts"
import { formatPay } from "../../../../locales/format/FormatPay.ts"
import type { Texts } from "../../../../locales/Texts.ts"
import type { Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

const encode = Schema.encodeSync(Pay)
const decode = Schema.decodeUnknownOption(Pay)

const problemOf = ({ reason }: PayUnread, t: Texts): string => {
  switch (reason) {
    case "no-number":
      return t.questions.payNoNumber
    case "too-many-numbers":
      return t.questions.payTooMany
    case "unclear":
      return t.questions.payUnclear
    case "two-currencies":
      return t.questions.payTwoCurrencies
    case "other-currency":
      return t.questions.payOtherCurrency
    case "other-period":
      return t.questions.payOtherPeriod
  }
}

/** Pay in free form; with `none`, a button for an unspecified sum, stored as null. */
export const payStep = (
  key: string,
  { example, none, optional = false, prompt, title }: StepWords & { readonly none?: (t: Texts) => string },
): Step => ({
  key,
  title,
  prompt: ({ t }) => html`${prompt(t)}`,
  ...(example && { example }),
  optional,
  choices: ({ t }) => (none === undefined ? [] : [{ value: "none", label: none(t) }]),
  accept: (value) => (none !== undefined && value === "none" ? Option.some(null) : Option.none()),
  show: (answer, { locale, t }) =>
    answer === null
      ? none?.(t)
      : Option.getOrUndefined(Option.map(decode(answer), (pay) => formatPay(pay, locale))),
  read: (act, { t }) => {
    if (act._tag !== "Text") return Either.left({ problem: t.questions.payNoNumber })
    if (none !== undefined && isByAgreement(act.text)) return Either.right(null)
    return Either.mapBoth(parsePay(act.text), {
      onLeft: (unread) => ({ problem: problemOf(unread, t) }),
      onRight: (pay) => encode(pay),
    })
  },
})
