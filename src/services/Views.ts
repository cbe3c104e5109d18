import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { VacancyId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/** The hiring funnel of people from one source, each counted once. */
export interface Reach {
  /** `[a-z0-9]{0,16}`; empty when unknown. */
  readonly source: string
  readonly viewed: number
  readonly applied: number
  readonly invited: number
  readonly hired: number
}

/** Views of vacancies and their sources. */
export class Views extends Context.Tag("Views")<
  Views,
  {
    /** Count a person once per vacancy, under their first source; members of its company are never counted. */
    readonly note: (
      vacancy: VacancyId,
      person: UserId,
      source: string,
      now: number,
    ) => Effect.Effect<void, StorageError>
    /** The person's first source; none if they haven't viewed the vacancy. */
    readonly sourceOf: (
      vacancy: VacancyId,
      person: UserId,
    ) => Effect.Effect<Option.Option<string>, StorageError>
    /** Which of these vacancies the person has viewed. */
    readonly seen: (
      person: UserId,
      vacancies: ReadonlyArray<VacancyId>,
    ) => Effect.Effect<ReadonlySet<VacancyId>, StorageError>
    /** By source, the most viewed first. */
    readonly reach: (vacancy: VacancyId) => Effect.Effect<ReadonlyArray<Reach>, StorageError>
  }
>() {}
