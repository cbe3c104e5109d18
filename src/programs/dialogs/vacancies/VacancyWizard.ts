import { Record, Struct } from "effect"
import type { VacancyContent } from "../../../domain/market/Vacancy.ts"
import { vacancyFields } from "../fields/VacancyFields.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { decodeVacancyAnswers } from "./VacancyAnswers.ts"

const others = Record.values(Struct.omit(vacancyFields, "profession"))

export const vacancyWizard: Wizard<VacancyContent> = {
  name: "vacancy",
  title: (t) => `💼 ${t.vacancies.name}`,
  decode: decodeVacancyAnswers,
  steps: [...vacancyFields.profession.questions, ...others.flatMap(({ questions }) => questions)],
}
