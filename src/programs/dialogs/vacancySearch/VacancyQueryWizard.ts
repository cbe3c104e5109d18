import { Schema } from "effect"
import { JobsQuery } from "../../../domain/market/JobsQuery.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import {
  vacancyDaysStep,
  soughtExperienceStep,
  orderStep,
  soughtPayStep,
  vacancyPlaceStep,
  soughtRemoteStep,
  vacancyWorkStep,
} from "./VacancyQuerySteps.ts"

/** Asked one step at a time: each is a filter's. */
export const vacancyQueryWizard: Wizard<JobsQuery> = {
  name: "jobs",
  title: (t) => `🔎 ${t.vacancySearch.name}`,
  decode: Schema.decodeUnknownOption(JobsQuery),
  steps: [
    textStep("words", {
      title: (t) => t.vacancySearch.wordsTitle,
      prompt: (t) => t.vacancySearch.wordsPrompt,
      example: (t) => t.vacancySearch.wordsExample,
      max: 100,
    }),
    vacancyWorkStep,
    vacancyPlaceStep,
    soughtPayStep,
    employmentStep("employment", {
      title: (t) => t.vacancySearch.employmentTitle,
      prompt: (t) => t.vacancySearch.employmentPrompt,
    }),
    soughtExperienceStep,
    soughtRemoteStep,
    vacancyDaysStep,
    orderStep,
  ],
}
