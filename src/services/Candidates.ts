import { Context, type Effect } from "effect"
import type { Page } from "../domain/Page.ts"
import type { CandidateQuery } from "../domain/market/CandidateQuery.ts"
import type { CompanyId, ResumeId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

export interface FoundCandidates {
  readonly ids: ReadonlyArray<ResumeId>
  /** At most `mostCounted` of VacancySearch, which then means "at least". */
  readonly total: number
}

/**
 * Search over active résumés visible to a company: their owners want to be found, and aren't members of the company,
 * blocking it or hiding from it. Words are folded, so that both Uzbek scripts and all word forms match.
 */
export class Candidates extends Context.Tag("Candidates")<
  Candidates,
  {
    /** A page of matches, the latest change first. */
    readonly find: (
      query: CandidateQuery,
      company: CompanyId,
      page: Page,
      now: number,
    ) => Effect.Effect<FoundCandidates, StorageError>
    readonly count: (
      query: CandidateQuery,
      company: CompanyId,
      now: number,
    ) => Effect.Effect<number, StorageError>
    /** Whether the company would find the résumé with an empty query. */
    readonly isVisible: (id: ResumeId, company: CompanyId) => Effect.Effect<boolean, StorageError>
  }
>() {}
