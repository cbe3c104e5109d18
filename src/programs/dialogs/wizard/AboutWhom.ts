import { html, lines } from "../../../domain/text/Html.ts"
import type { Answers, Step } from "./Wizard.ts"

/** The answer that names the person whom a wizard is about, as the employer knows them. */
export const whomKey = "whom"

const whomIn = (answers: Answers): string => {
  const whom = answers[whomKey]
  return typeof whom === "string" ? whom : ""
}

/** The same question under the name of the person it is about. */
export const aboutWhom = (step: Step): Step => ({
  ...step,
  prompt: (asked) => {
    const whom = whomIn(asked.answers)
    return lines(whom === "" ? undefined : html`<b>${whom}</b>`, step.prompt(asked))
  },
})
