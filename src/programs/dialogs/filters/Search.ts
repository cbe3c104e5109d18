import { type Array, type Effect, Option } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import type { Page } from "../../../domain/Page.ts"
import type { Session } from "../../../domain/Session.ts"
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

/** A page of results. */
export interface FoundPage<Query, Id> extends FoundIds<Id> {
  readonly query: Query
  readonly page: number
}

/** A search as data: its filters, its queries and the differences between its screens. */
export interface Search<Query, Id, Searcher, R> {
  /** The name of the wizard that asks for one filter at a time. */
  readonly name: string
  /** The name of the dialog that takes words written on the search's screens. */
  readonly listener: string
  readonly texts: FilterTextsOf
  readonly area: SearchArea
  /** In display order. */
  readonly filters: Array.NonEmptyReadonlyArray<Filter<Query>>
  readonly draft: QueryDraft<Query>
  /** Continues if the person may search. */
  readonly by: (
    interaction: Interaction,
    then: (searcher: Searcher) => Answered<Outcome, R>,
  ) => Answered<Outcome, R>
  readonly count: (query: Query, searcher: Searcher, now: number) => Answered<number, R>
  readonly find: (query: Query, searcher: Searcher, page: Page, now: number) => Answered<FoundIds<Id>, R>
  /** Rows below the filters that lead elsewhere. */
  readonly links: (interaction: Interaction) => Answered<ReadonlyArray<ReadonlyArray<InlineButton>>, R>
  /** A page of results, and the people whose content it shows. */
  readonly list: (
    interaction: Interaction,
    found: FoundPage<Query, Id>,
  ) => Answered<{ readonly screen: Screen; readonly about: ReadonlyArray<UserId> }, R>
}

/** The session while a search takes what is written on its screens, until it expires as drafts do. */
export const awaitingWords = (
  { listener }: { readonly listener: string },
  session: Session,
  now: number,
): Session => ({
  ...session,
  active: Option.some(listener),
  drafts: { ...session.drafts, [listener]: { step: "words", answers: {}, updatedAt: now } },
})
