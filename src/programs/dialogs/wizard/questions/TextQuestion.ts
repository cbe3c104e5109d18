import { Either } from "effect"
import { hasContacts } from "../../../../domain/text/ContactMask.ts"
import { html } from "../../../../domain/text/Html.ts"
import { beginsPlainly, oneLine } from "../../../../domain/text/OneLine.ts"
import type { Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

/** As it was written, without the space around it. Telegram's own line ends are kept. */
const isEmpty = (text: string): boolean => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)

/** Nothing that a button could be called by. */
const isNameless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

interface Limits {
  /** UTF-16 units. */
  readonly max: number
  /** What others read on buttons and in headlines, where nothing is masked: contacts and icons before it are refused. */
  readonly isName?: boolean
  /** Line ends are kept. */
  readonly isLong?: boolean
}

/** Words of one's own. */
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
