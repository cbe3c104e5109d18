import { Either } from "effect"
import { html } from "../../../../domain/text/Html.ts"
import type { Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

/** A photo, stored as its file_id. */
export const photoStep = (key: string, { optional = false, prompt, title }: StepWords): Step => ({
  key,
  title,
  prompt: ({ t }) => html`${prompt(t)}`,
  optional,
  show: (answer, { t }) => (typeof answer === "string" ? t.questions.photoSent : undefined),
  read: (act, { t }) =>
    act._tag === "Photo" ? Either.right(act.fileId) : Either.left({ problem: t.questions.photoWanted }),
})
