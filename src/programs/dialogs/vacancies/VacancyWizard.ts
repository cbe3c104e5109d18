import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { experienceStep } from "../wizard/questions/ExperienceQuestion.ts"
import { languagesStep } from "../wizard/questions/LanguagesQuestion.ts"
import { photoStep } from "../wizard/questions/PhotoQuestion.ts"
import { professionStep } from "../wizard/questions/ProfessionQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { decodeAnswers } from "./VacancyAnswers.ts"
import { knockOutSteps, remoteStep, titleStep, vacancyPayStep } from "./VacancySteps.ts"

export const vacancyWizard: Wizard<VacancyContent> = {
  name: "vacancy",
  title: (t) => `💼 ${t.vacancy.name}`,
  decode: decodeAnswers,
  steps: [
    professionStep("profession", {
      title: (t) => t.vacancy.professionTitle,
      prompt: (t) => t.vacancy.professionPrompt,
    }),
    titleStep,
    textStep("description", {
      title: (t) => t.vacancy.descriptionTitle,
      prompt: (t) => t.vacancy.descriptionPrompt,
      example: (t) => t.vacancy.descriptionExample,
      max: 2_000,
      isLong: true,
    }),
    cityStep("city", { title: (t) => t.vacancy.cityTitle, prompt: (t) => t.vacancy.cityPrompt }),
    remoteStep,
    employmentStep("employment", {
      title: (t) => t.vacancy.employmentTitle,
      prompt: (t) => t.vacancy.employmentPrompt,
    }),
    vacancyPayStep,
    experienceStep("experience", {
      title: (t) => t.vacancy.experienceTitle,
      prompt: (t) => t.vacancy.experiencePrompt,
    }),
    languagesStep("languages", {
      title: (t) => t.vacancy.languagesTitle,
      prompt: (t) => t.vacancy.languagesPrompt,
      optional: true,
    }),
    ...knockOutSteps,
    photoStep("photo", {
      title: (t) => t.vacancy.photoTitle,
      prompt: (t) => t.vacancy.photoPrompt,
      optional: true,
    }),
  ],
}
