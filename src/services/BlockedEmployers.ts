import { Context, type Effect } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type { CompanyId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/** Companies that can't find a person's résumés. Applications and conversations with a blocked company stay. */
export class BlockedEmployers extends Context.Tag("BlockedEmployers")<
  BlockedEmployers,
  {
    /** Does nothing if already hidden. */
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
