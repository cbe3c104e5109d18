import { Context, type Effect } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type { CompanyId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/**
 * Which companies a person isn't to be seen by, with any of their résumés. What the person sent to one, or wrote with it, stays
 * theirs.
 */
export class BlockedEmployers extends Context.Tag("BlockedEmployers")<
  BlockedEmployers,
  {
    /** Hiding again changes nothing. */
    readonly hide: (person: UserId, company: CompanyId, now: number) => Effect.Effect<void, StorageError>
    /** True when the person was hidden. */
    readonly show: (person: UserId, company: CompanyId) => Effect.Effect<boolean, StorageError>
    readonly isHidden: (person: UserId, company: CompanyId) => Effect.Effect<boolean, StorageError>
    /** The latest first. */
    readonly companiesOf: (
      person: UserId,
      page: Page,
    ) => Effect.Effect<{ readonly total: number; readonly ids: ReadonlyArray<CompanyId> }, StorageError>
  }
>() {}
