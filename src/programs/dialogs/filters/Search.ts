import type { Array, Effect } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import type { Page } from "../../../domain/Page.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Interaction } from "../kit/Interaction.ts"
import type { FilterTextsOf } from "./CommonFilter.ts"
import type { Filter, SearchArea } from "./Filter.ts"
import type { QueryDraft } from "./QueryDraft.ts"

type Answered<A, R> = Effect.Effect<A, StorageError, R>

export interface FoundIds<Id> {
  readonly ids: ReadonlyArray<Id>
  readonly total: number
}

/** A page of what was found. */
export interface FoundPage<Query, Id> extends FoundIds<Id> {
  readonly query: Query
  readonly page: number
}

/** A search as data: what may be asked for, how it is counted and found, and where its screens differ. */
export interface Search<Query, Id, Searcher, R> {
  /** Of the wizard that asks one filter's step at a time. */
  readonly name: string
  readonly texts: FilterTextsOf
  readonly area: SearchArea
  /** In the order in which they are shown. */
  readonly filters: Array.NonEmptyReadonlyArray<Filter<Query>>
  readonly draft: QueryDraft<Query>
  /** Goes on where the person may search. */
  readonly by: (
    interaction: Interaction,
    then: (searcher: Searcher) => Answered<Outcome, R>,
  ) => Answered<Outcome, R>
  readonly count: (query: Query, searcher: Searcher, now: number) => Answered<number, R>
  readonly find: (query: Query, searcher: Searcher, page: Page, now: number) => Answered<FoundIds<Id>, R>
  /** The rows below the filters, which lead elsewhere. */
  readonly links: (interaction: Interaction) => Answered<ReadonlyArray<ReadonlyArray<InlineButton>>, R>
  /** A page of the list, and whose content it shows. */
  readonly list: (
    interaction: Interaction,
    found: FoundPage<Query, Id>,
  ) => Answered<{ readonly screen: Screen; readonly about: ReadonlyArray<UserId> }, R>
}
