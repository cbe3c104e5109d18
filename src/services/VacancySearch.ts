import { Context, type Effect } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type { VacancyId } from "../domain/market/MarketIds.ts"
import type { VacancyQuery } from "../domain/market/VacancyQuery.ts"
import type { StorageError } from "./StorageError.ts"

/** Counting stops here: nobody pages further, and an exact number would cost the search. */
export const mostCounted = 1_000

export interface Found {
  readonly ids: ReadonlyArray<VacancyId>
  /** At most `mostCounted`; more when it is exactly that. */
  readonly total: number
}

/** Finds published vacancies. Words are folded, so that scripts and apostrophes of Uzbek and forms of words meet. */
export class VacancySearch extends Context.Tag("VacancySearch")<
  VacancySearch,
  {
    /** A page of what fits, without what the person hid. */
    readonly find: (
      query: VacancyQuery,
      person: UserId,
      page: Page,
      now: number,
    ) => Effect.Effect<Found, StorageError>
    readonly count: (query: VacancyQuery, person: UserId, now: number) => Effect.Effect<number, StorageError>
    /** Others of the same profession, the same region first. */
    readonly similar: (
      id: VacancyId,
      person: UserId,
      limit: number,
      now: number,
    ) => Effect.Effect<ReadonlyArray<VacancyId>, StorageError>
  }
>() {}
