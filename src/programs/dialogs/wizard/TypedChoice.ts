import { Array, Option } from "effect"
import { fold } from "../../../domain/text/Fold.ts"
import { Locale } from "../../../domain/Locale.ts"
import { locales } from "../../../locales/Locales.ts"
import type { Asked, Choice, Step } from "./Wizard.ts"

/** In UTF-16 units; no label is longer. */
const longest = 100

/** A label without icons, case and apostrophes; `1–3` stays different from `1.3`. */
const plainLabel = (text: string): string =>
  fold(text.replace(/(?<=\d) ?[‐-―−-] ?(?=\d)/gu, " to ").replace(/(?<=\d)[.,](?=\d)/gu, " point "))

const choicesOf = (step: Step, asked: Asked): ReadonlyArray<Choice> => step.choices?.(asked) ?? []

const inLocale = (asked: Asked, locale: Locale): Asked => ({ ...asked, locale, t: locales[locale] })

/** The choice whose label a text is: in the person's own language, else in another. */
export const typedChoice = (step: Step, text: string, asked: Asked): Option.Option<Choice> => {
  // A tap on one raises its level instead.
  if (step.toggle !== undefined) return Option.none()
  const typed = text.length > longest ? "" : plainLabel(text)
  if (typed === "") return Option.none()
  return Array.findFirst([asked.locale, ...Locale.literals], (locale) =>
    Array.findFirst(choicesOf(step, inLocale(asked, locale)), ({ label }) => plainLabel(label) === typed),
  )
}
