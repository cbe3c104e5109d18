import { Data, Effect } from "effect"
import type { Vacancy } from "../../domain/market/Vacancy.ts"
import { Vacancies } from "../../services/Vacancies.ts"

/** A ban keeps the vacancy out of the search. */
export class VacancySuspended extends Data.TaggedError("VacancySuspended") {}

/** Fails while a ban keeps the vacancy out of the search. */
export const unlessSuspended = ({ id }: Vacancy) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    if (yield* vacancies.isSuspended(id)) return yield* new VacancySuspended()
  })
