import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { experienceStep } from "../wizard/questions/ExperienceQuestion.ts"
import { languagesStep } from "../wizard/questions/LanguagesQuestion.ts"
import { photoStep } from "../wizard/questions/PhotoQuestion.ts"
import { professionStep } from "../wizard/questions/ProfessionQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { decodeVacancyAnswers } from "./VacancyAnswers.ts"
import { knockOutSteps, remoteStep, titleStep, vacancyPayStep } from "../fields/VacancyQuestions.ts"

export const vacancyWizard: Wizard<VacancyContent> = {
  name: "vacancy",
  title: (t) => `💼 ${t.vacancies.name}`,
  decode: decodeVacancyAnswers,
  steps: [
    professionStep("profession", {
      title: (t) => t.vacancies.professionTitle,
      prompt: (t) => t.vacancies.professionPrompt,
    }),
    titleStep,
    textStep("description", {
      title: (t) => t.vacancies.descriptionTitle,
      prompt: (t) => t.vacancies.descriptionPrompt,
      example: (t) => t.vacancies.descriptionExample,
      max: 2_000,
      isLong: true,
    }),
    cityStep("city", { title: (t) => t.vacancies.cityTitle, prompt: (t) => t.vacancies.cityPrompt }),
    remoteStep,
    employmentStep("employment", {
      title: (t) => t.vacancies.employmentTitle,
      prompt: (t) => t.vacancies.employmentPrompt,
    }),
    vacancyPayStep,
    experienceStep("experience", {
      title: (t) => t.vacancies.experienceTitle,
      prompt: (t) => t.vacancies.experiencePrompt,
    }),
    languagesStep("languages", {
      title: (t) => t.vacancies.languagesTitle,
      prompt: (t) => t.vacancies.languagesPrompt,
      optional: true,
    }),
    ...knockOutSteps,
    photoStep("photo", {
      title: (t) => t.vacancies.photoTitle,
      prompt: (t) => t.vacancies.photoPrompt,
      optional: true,
    }),
  ],
}
