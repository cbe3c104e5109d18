import { employmentTypes } from "../../../../domain/catalogue/EmploymentTypes.ts"
import type { Step } from "../Wizard.ts"
import { choiceStep } from "./ChoiceQuestion.ts"
import type { StepWords } from "./Words.ts"

/** One employment type, or with `many` any number of them. */
export const employmentStep = (
  key: string,
  { many = false, ...words }: StepWords & { readonly many?: boolean },
): Step =>
  choiceStep(key, {
    ...words,
    many,
    choices: ({ locale }) => employmentTypes.entries.map((type) => ({ value: type.id, label: type[locale] })),
  })
