import { Either } from "effect"
import { hasContacts } from "../../../../domain/text/ContactMask.ts"
import { html } from "../../../../domain/text/Html.ts"
import { beginsPlainly, oneLine } from "../../../../domain/text/OneLine.ts"
import type { Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

/** Whether a text has nothing to read. */
const isEmpty = (text: string): boolean => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)

/** Whether a text has neither letters nor digits, so that it can't label a button. */
const isNameless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

interface Limits {
  /** UTF-16 units. */
  readonly max: number
  /**
   * For texts that appear on buttons and in headings, where nothing is masked: contacts and leading icons are refused.
   */
  readonly isName?: boolean
  /** Line ends are kept. */
  readonly isLong?: boolean
}

/** Free text. */
export const textStep = (
  key: string,
  { example, isLong = false, isName = false, max, optional = false, prompt, title }: StepWords & Limits,
): Step => ({
  key,
  title,
  prompt: ({ t }) => html`${prompt(t)}`,
  ...(example && { example }),
  optional,
  show: (answer) => (typeof answer === "string" ? answer : undefined),
  longest: max,
  read: (act, { t }) => {
    if (act._tag !== "Text") return Either.left({ problem: t.questions.textWanted })
    const text = isLong ? act.text.trim() : oneLine(act.text)
    if (isName ? isNameless(text) : isEmpty(text)) return Either.left({ problem: t.questions.textEmpty })
    if (isName && hasContacts(text)) return Either.left({ problem: t.questions.contactsIn })
    if (isName && !beginsPlainly(text)) return Either.left({ problem: t.questions.iconFirst })
    return Either.right(text)
  },
})
