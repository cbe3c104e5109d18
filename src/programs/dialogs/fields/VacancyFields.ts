import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { experienceStep } from "../wizard/questions/ExperienceQuestion.ts"
import { languagesStep } from "../wizard/questions/LanguagesQuestion.ts"
import { photoStep } from "../wizard/questions/PhotoQuestion.ts"
import { professionStep } from "../wizard/questions/ProfessionQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Field } from "./Field.ts"
import { knockOutSteps } from "./KnockOutQuestions.ts"
import * as Facts from "./VacancyFacts.ts"
import { remoteStep, titleStep, vacancyPayStep } from "./VacancyQuestions.ts"

export type VacancyFieldName = keyof VacancyContent

/** In the order of the questions. */
export const vacancyFields: Readonly<Record<VacancyFieldName, Field<VacancyContent>>> = {
  profession: {
    questions: [
      professionStep("profession", {
        title: (t) => t.vacancies.professionTitle,
        prompt: (t) => t.vacancies.professionPrompt,
      }),
    ],
    fact: Facts.vacancyProfessionFact,
  },
  title: { questions: [titleStep], isFreeText: true, fact: (_, __, { title }) => title },
  description: {
    questions: [
      textStep("description", {
        title: (t) => t.vacancies.descriptionTitle,
        prompt: (t) => t.vacancies.descriptionPrompt,
        example: (t) => t.vacancies.descriptionExample,
        max: 2_000,
        isLong: true,
      }),
    ],
    isFreeText: true,
    fact: (_, __, { description }) => description,
  },
  city: {
    questions: [
      cityStep("city", { title: (t) => t.vacancies.cityTitle, prompt: (t) => t.vacancies.cityPrompt }),
    ],
    icon: "📍",
    fact: Facts.vacancyCityFact,
  },
  remote: { questions: [remoteStep], icon: "", fact: Facts.remoteFact },
  employment: {
    questions: [
      employmentStep("employment", {
        title: (t) => t.vacancies.employmentTitle,
        prompt: (t) => t.vacancies.employmentPrompt,
      }),
    ],
    icon: "⏱",
    fact: Facts.vacancyEmploymentFact,
  },
  pay: { questions: [vacancyPayStep], icon: "💰", fact: Facts.vacancyPayFact },
  experience: {
    questions: [
      experienceStep("experience", {
        title: (t) => t.vacancies.experienceTitle,
        prompt: (t) => t.vacancies.experiencePrompt,
      }),
    ],
    icon: "🧰",
    fact: Facts.vacancyExperienceFact,
  },
  languages: {
    questions: [
      languagesStep("languages", {
        title: (t) => t.vacancies.languagesTitle,
        prompt: (t) => t.vacancies.languagesPrompt,
        optional: true,
      }),
    ],
    icon: "🗣",
    fact: (_, locale, content) => Facts.languagesFact(locale, content),
  },
  questions: { questions: knockOutSteps, fact: () => "" },
  photo: {
    questions: [
      photoStep("photo", {
        title: (t) => t.vacancies.photoTitle,
        prompt: (t) => t.vacancies.photoPrompt,
        optional: true,
      }),
    ],
    fact: () => "",
  },
}

/** Lines of a card, each with its fields. */
export const cardLines: ReadonlyArray<ReadonlyArray<VacancyFieldName>> = [
  ["city", "remote"],
  ["pay"],
  ["employment", "experience"],
  ["languages"],
]
