import { Context, type Effect, type Option } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type { CompanyId, VacancyId } from "../domain/market/MarketIds.ts"
import type { Vacancy, VacancyContent, VacancyStatus } from "../domain/market/Vacancy.ts"
import type { StorageError } from "./StorageError.ts"

/** Vacancies in every status; `VacancySearch` finds the published ones. */
export class Vacancies extends Context.Tag("Vacancies")<
  Vacancies,
  {
    /** Add a draft. */
    readonly add: (
      company: CompanyId,
      author: UserId,
      content: VacancyContent,
      now: number,
    ) => Effect.Effect<VacancyId, StorageError>
    readonly get: (id: VacancyId) => Effect.Effect<Option.Option<Vacancy>, StorageError>
    /**
     * Whether the vacancy is kept out of the search: until a ban ends (its author's, or that of all members of its
     * company), or until the operators publish it again.
     */
    readonly isSuspended: (id: VacancyId) => Effect.Effect<boolean, StorageError>
    /** Whether the operators have paused the vacancy. */
    readonly isHeld: (id: VacancyId) => Effect.Effect<boolean, StorageError>
    /** Keep the vacancy out of the search, or end that; `setStatus` is up to the caller. */
    readonly setHeld: (id: VacancyId, held: Option.Option<number>) => Effect.Effect<void, StorageError>
    readonly getAll: (ids: ReadonlyArray<VacancyId>) => Effect.Effect<ReadonlyArray<Vacancy>, StorageError>
    /** Of these vacancies, the ones visible outside their companies; others are deleted or suspended by a ban. */
    readonly shown: (
      ids: ReadonlyArray<VacancyId>,
    ) => Effect.Effect<ReadonlyMap<VacancyId, Vacancy>, StorageError>
    /** A page of a company's vacancies, the latest change first, and their total number. */
    readonly ofCompany: (
      company: CompanyId,
      page: Page,
    ) => Effect.Effect<{ readonly total: number; readonly rows: ReadonlyArray<Vacancy> }, StorageError>
    /** Write the content; a published vacancy is reindexed at once. */
    readonly edit: (id: VacancyId, content: VacancyContent, now: number) => Effect.Effect<void, StorageError>
    /**
     * Change the status and the search index: publishing adds the vacancy, on top at most once per `onTopAgainAfter`;
     * leaving that status removes it.
     */
    readonly setStatus: (
      id: VacancyId,
      status: VacancyStatus,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** Reindex up to `most` vacancies whose company was renamed; returns how many. */
    readonly reindex: (most: number) => Effect.Effect<number, StorageError>
    /** The number of vacancies per status; statuses without any may be missing. */
    readonly totals: Effect.Effect<Partial<Record<VacancyStatus, number>>, StorageError>
  }
>() {}
