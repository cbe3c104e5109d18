import type { Locale } from "../../../domain/Locale.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Step } from "../wizard/Wizard.ts"

/** A field of a résumé or a vacancy: the question that asks for it, and the words that show it. */
export interface Field<Content> {
  /** The first is the field's own, on the edit screen too; the others follow up on its answer. */
  readonly questions: readonly [Step, ...ReadonlyArray<Step>]
  /** Before its words on a card; without it, the field's name is. */
  readonly icon?: string
  /** In words; an empty text where there is nothing to show. */
  readonly fact: (t: Texts, locale: Locale, content: Content) => string
  /** Free text: contacts in it are masked until they are shared. */
  readonly isFreeText?: true
}

/** A field as its reader sees it. */
export interface ShownField {
  readonly icon: string
  readonly label: string
  readonly text: string
}

/** The words of a field. */
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

/** Facts side by side; the empty ones are left out. */
export const together = (...facts: ReadonlyArray<string>): string =>
  facts.filter((words) => words !== "").join(" · ")
