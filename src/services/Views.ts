import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { VacancyId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/** How far people came who arrived by one way, each counted once. */
export interface Reach {
  /** `[a-z0-9]{0,16}`; empty when nothing says where they came from. */
  readonly source: string
  readonly viewed: number
  readonly applied: number
  readonly invited: number
  readonly hired: number
}

/** Who looked at vacancies, and where they came from. */
export class Views extends Context.Tag("Views")<
  Views,
  {
    /** Counts a person once a vacancy, by where they came from first; members of its company are never counted. */
    readonly note: (
      vacancy: VacancyId,
      person: UserId,
      source: string,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** Where a person came from first; none who has not looked. */
    readonly sourceOf: (
      vacancy: VacancyId,
      person: UserId,
    ) => Effect.Effect<Option.Option<string>, StorageError>
    /** By source, the most viewed first. */
    readonly reach: (vacancy: VacancyId) => Effect.Effect<ReadonlyArray<Reach>, StorageError>
  }
>() {}
