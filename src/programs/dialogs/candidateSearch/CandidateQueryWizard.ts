import { Schema } from "effect"
import { CandidateQuery } from "../../../domain/market/CandidateQuery.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { languagesStep } from "../wizard/questions/LanguagesQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { atLeastStep, atMostStep, daysStep, placeStep, workStep } from "./CandidateQuerySteps.ts"

/** Asked one step at a time: each is a filter's. */
export const queryWizard: Wizard<CandidateQuery> = {
  name: "candidates",
  title: (t) => `🔎 ${t.people.name}`,
  decode: Schema.decodeUnknownOption(CandidateQuery),
  steps: [
    workStep,
    placeStep,
    atMostStep,
    atLeastStep,
    employmentStep("employment", {
      title: (t) => t.people.employmentTitle,
      prompt: (t) => t.people.employmentPrompt,
    }),
    languagesStep("languages", {
      title: (t) => t.people.languagesTitle,
      prompt: (t) => t.people.languagesPrompt,
      max: 3,
    }),
    textStep("words", {
      title: (t) => t.people.wordsTitle,
      prompt: (t) => t.people.wordsPrompt,
      example: (t) => t.people.wordsExample,
      max: 100,
    }),
    daysStep,
  ],
}
