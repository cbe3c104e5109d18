import { Context, type Effect } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type { VacancyId } from "../domain/market/MarketIds.ts"
import type { VacancyQuery } from "../domain/market/VacancyQuery.ts"
import type { StorageError } from "./StorageError.ts"

/** Counting stops here: nobody pages further, and an exact number would slow the search down. */
export const mostCounted = 1_000

export interface Found {
  readonly ids: ReadonlyArray<VacancyId>
  /** At most `mostCounted`, which then means "at least". */
  readonly total: number
}

/**
 * Search over published vacancies. Words are folded, so that both Uzbek scripts, all apostrophes and word forms match.
 */
export class VacancySearch extends Context.Tag("VacancySearch")<
  VacancySearch,
  {
    /** A page of matches, without what the person hid. */
    readonly find: (
      query: VacancyQuery,
      person: UserId,
      page: Page,
      now: number,
    ) => Effect.Effect<Found, StorageError>
    readonly count: (query: VacancyQuery, person: UserId, now: number) => Effect.Effect<number, StorageError>
    /** Other vacancies of the same profession, the same region first. */
    readonly similar: (
      id: VacancyId,
      person: UserId,
      limit: number,
      now: number,
    ) => Effect.Effect<ReadonlyArray<VacancyId>, StorageError>
  }
>() {}
