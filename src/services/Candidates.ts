import { Context, type Effect } from "effect"
import type { Page } from "../domain/Page.ts"
import type { CandidateQuery } from "../domain/market/CandidateQuery.ts"
import type { CompanyId, ResumeId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

export interface FoundCandidates {
  readonly ids: ReadonlyArray<ResumeId>
  /** At most `mostCounted` of VacancySearch; more when it is exactly that. */
  readonly total: number
}

/**
 * Finds the active résumés of people who want to be found by that company: neither hidden nor done with looking, nor of
 * somebody who acts for it, blocks it or hides from it. Words are folded, so that scripts and forms of words meet.
 */
export class Candidates extends Context.Tag("Candidates")<
  Candidates,
  {
    /** A page of those who fit, the latest change first. */
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
    /** Whether the company would find it by asking for nothing. */
    readonly isVisible: (id: ResumeId, company: CompanyId) => Effect.Effect<boolean, StorageError>
  }
>() {}
