import { Context, type Effect, type Option } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type { CompanyId, VacancyId } from "../domain/market/MarketIds.ts"
import type { Vacancy, VacancyContent, VacancyStatus } from "../domain/market/Vacancy.ts"
import type { StorageError } from "./StorageError.ts"

/** Vacancies in every state; the published ones are what `VacancySearch` finds. */
export class Vacancies extends Context.Tag("Vacancies")<
  Vacancies,
  {
    /** A draft. */
    readonly add: (
      company: CompanyId,
      author: UserId,
      content: VacancyContent,
      now: number,
    ) => Effect.Effect<VacancyId, StorageError>
    readonly get: (id: VacancyId) => Effect.Effect<Option.Option<Vacancy>, StorageError>
    /** Whether it stays out of the search until a ban ends: its author's, or that of all who acted for its company. */
    readonly isSuspended: (id: VacancyId) => Effect.Effect<boolean, StorageError>
    readonly getAll: (ids: ReadonlyArray<VacancyId>) => Effect.Effect<ReadonlyArray<Vacancy>, StorageError>
    /** Those of them that people outside their companies may read: the others are gone, or kept out of sight by a ban. */
    readonly shown: (
      ids: ReadonlyArray<VacancyId>,
    ) => Effect.Effect<ReadonlyMap<VacancyId, Vacancy>, StorageError>
    /** A company's, the latest change first: a page of them and how many there are. */
    readonly ofCompany: (
      company: CompanyId,
      page: Page,
    ) => Effect.Effect<{ readonly total: number; readonly rows: ReadonlyArray<Vacancy> }, StorageError>
    /** Writes what is told of it; a published one is found by its new words at once. */
    readonly edit: (id: VacancyId, content: VacancyContent, now: number) => Effect.Effect<void, StorageError>
    /** A publication puts it among what is found, at most once in `onTopAgainAfter` on top of it; leaving that state takes it out. */
    readonly setStatus: (
      id: VacancyId,
      status: VacancyStatus,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** Writes the words of some again that a new name of their company left stale; how many those were. */
    readonly reindex: (most: number) => Effect.Effect<number, StorageError>
    /** How many there are, by status; what has none may be missing. */
    readonly totals: Effect.Effect<Partial<Record<VacancyStatus, number>>, StorageError>
  }
>() {}
