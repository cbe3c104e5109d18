import { employmentTypes } from "../../../../domain/catalogue/EmploymentTypes.ts"
import type { Step } from "../Wizard.ts"
import { entryStep } from "./ChoiceQuestion.ts"
import type { StepWords } from "./Words.ts"

/** One employment type, or with `many` any number of them. */
export const employmentStep = (key: string, words: StepWords & { readonly many?: boolean }): Step =>
  entryStep(key, employmentTypes, words)
