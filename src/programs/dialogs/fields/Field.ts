import type { Locale } from "../../../domain/Locale.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Step } from "../wizard/Wizard.ts"

/** A field of a résumé or vacancy: its questions and its presentation. */
export interface Field<Content> {
  /**
   * The first question's answer is the field's value, and is asked on the edit screen too; the others follow up on it.
   */
  readonly questions: readonly [Step, ...ReadonlyArray<Step>]
  /** Precedes the value on a card; without an icon, the field's name does. */
  readonly icon?: string
  /** The value in words; empty if there is nothing to show. */
  readonly fact: (t: Texts, locale: Locale, content: Content) => string
  /** Free text, in which contacts are masked until they are shared. */
  readonly isFreeText?: true
}

/** A field as a reader sees it. */
export interface ShownField {
  readonly icon: string
  readonly label: string
  readonly text: string
}

/** A field in words. */
export const showField = <Content>(
  { fact, icon, isFreeText, questions: [{ title }] }: Field<Content>,
  t: Texts,
  locale: Locale,
  content: Content,
  masked: (text: string) => string,
): ShownField => {
  const label = title(t)
  const text = fact(t, locale, content)
  return { icon: icon ?? `${label}:`, label, text: isFreeText === true ? masked(text) : text }
}

/** Facts on one line, without the empty ones. */
export const together = (...facts: ReadonlyArray<string>): string =>
  facts.filter((words) => words !== "").join(" · ")
