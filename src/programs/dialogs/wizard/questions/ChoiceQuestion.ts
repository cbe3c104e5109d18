import { Either } from "effect"
import { html } from "../../../../domain/text/Html.ts"
import type { Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

/** Refuses a message where only buttons answer. */
export const useButtons: Step["read"] = (_, { t }) => Either.left({ problem: t.wizard.useButtons })

/** A question answered only by buttons. */
export const choiceStep = (
  key: string,
  {
    optional = false,
    prompt,
    title,
    ...step
  }: StepWords & Required<Pick<Step, "choices">> & Pick<Step, "accept" | "many">,
): Step => ({
  key,
  title,
  prompt: ({ t }) => html`${prompt(t)}`,
  optional,
  ...step,
  read: useButtons,
})
