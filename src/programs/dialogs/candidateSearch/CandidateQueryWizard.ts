import { Schema } from "effect"
import { CandidateQuery } from "../../../domain/market/CandidateQuery.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { languagesStep } from "../wizard/questions/LanguagesQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import {
  atLeastStep,
  atMostStep,
  candidateDaysStep,
  candidatePlaceStep,
  candidateWorkStep,
} from "./CandidateQuerySteps.ts"

/** Asked one step at a time: each is a filter's. */
export const candidateQueryWizard: Wizard<CandidateQuery> = {
  name: "candidates",
  title: (t) => `🔎 ${t.candidateSearch.name}`,
  decode: Schema.decodeUnknownOption(CandidateQuery),
  steps: [
    candidateWorkStep,
    candidatePlaceStep,
    atMostStep,
    atLeastStep,
    employmentStep("employment", {
      title: (t) => t.candidateSearch.employmentTitle,
      prompt: (t) => t.candidateSearch.employmentPrompt,
    }),
    languagesStep("languages", {
      title: (t) => t.candidateSearch.languagesTitle,
      prompt: (t) => t.candidateSearch.languagesPrompt,
      max: 3,
    }),
    textStep("words", {
      title: (t) => t.candidateSearch.wordsTitle,
      prompt: (t) => t.candidateSearch.wordsPrompt,
      example: (t) => t.candidateSearch.wordsExample,
      max: 100,
    }),
    candidateDaysStep,
  ],
}
