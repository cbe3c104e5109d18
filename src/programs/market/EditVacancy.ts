import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Vacancy, VacancyContent } from "../../domain/market/Vacancy.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { ownVacancy } from "../access/OwnVacancy.ts"
import { inTransaction } from "./InTransaction.ts"
import { judged, writeVacancyStatus } from "./WriteVacancyStatus.ts"

interface Editing {
  readonly by: UserId
  readonly vacancy: number
  readonly content: VacancyContent
  readonly now: number
}

/** Change the content of the company's vacancy; a published one is reviewed again. */
export const editVacancy = Effect.fn("EditVacancy")(function* (editing: Editing) {
  const { by, content, now } = editing
  const { company, vacancy: before } = yield* ownVacancy(by, editing.vacancy)
  const vacancies = yield* Vacancies
  yield* vacancies.edit(before.id, content, now)
  const edited: Vacancy = { ...before, ...content, updatedAt: now }
  if (before.status !== "published") return { company, vacancy: edited }
  const status = yield* judged(edited, "published")
  const vacancy = status === "published" ? edited : yield* writeVacancyStatus(edited, status, now)
  return { company, vacancy }
}, inTransaction)
