import { Schema } from "effect"
import { JobsQuery } from "../../../domain/market/JobsQuery.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import {
  daysStep,
  experienceStep,
  orderStep,
  payStep,
  placeStep,
  remoteStep,
  workStep,
} from "./VacancyQuerySteps.ts"

/** Asked one step at a time: each is a filter's. */
export const queryWizard: Wizard<JobsQuery> = {
  name: "jobs",
  title: (t) => `🔎 ${t.search.name}`,
  decode: Schema.decodeUnknownOption(JobsQuery),
  steps: [
    textStep("words", {
      title: (t) => t.search.wordsTitle,
      prompt: (t) => t.search.wordsPrompt,
      example: (t) => t.search.wordsExample,
      max: 100,
    }),
    workStep,
    placeStep,
    payStep,
    employmentStep("employment", {
      title: (t) => t.search.employmentTitle,
      prompt: (t) => t.search.employmentPrompt,
    }),
    experienceStep,
    remoteStep,
    daysStep,
    orderStep,
  ],
}
