import { Either } from "effect"
import { employmentTypes } from "../../../../domain/catalogue/EmploymentTypes.ts"
import { html } from "../../../../domain/text/Html.ts"
import type { Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

/** One employment type, or with `many` any number of them. */
export const employmentStep = (
  key: string,
  { many = false, optional = false, prompt, title }: StepWords & { readonly many?: boolean },
): Step => ({
  key,
  title,
  prompt: ({ t }) => html`${prompt(t)}`,
  optional,
  many,
  choices: ({ locale }) => employmentTypes.entries.map((type) => ({ value: type.id, label: type[locale] })),
  read: (_, { t }) => Either.left({ problem: t.wizard.useButtons }),
})
