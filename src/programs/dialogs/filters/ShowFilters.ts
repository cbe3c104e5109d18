import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { nearWords } from "../../../domain/search/NearWords.ts"
import type { Html } from "../../../domain/text/Html.ts"
import { type Interaction, leave, textsOf } from "../kit/Interaction.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { filtersScreen, type Near } from "./FiltersScreen.ts"
import type { QueryDraft } from "./QueryDraft.ts"
import { awaitingWords, type Search } from "./Search.ts"
import { widerThan } from "./Wider.ts"

interface Showing<Query> {
  /** A new query, which is stored. */
  readonly changed?: Query
  /** A confirmation. */
  readonly said?: Html
}

/** The words that may have been meant, where they find something. */
const nearTo = <Query, Id, Searcher, R>(
  { count, draft }: Search<Query, Id, Searcher, R>,
  query: Query,
  searcher: Searcher,
  now: number,
) =>
  Effect.forEach(nearWords(wordsIn(draft, query)), (words, index) => {
    const meant = draft.decode({ ...draft.encode(query), words })
    return Effect.map(
      Option.isSome(meant) ? count(meant.value, searcher, now) : Effect.succeed(0),
      (total): Near => ({ index, words, total }),
    )
  }).pipe(Effect.map((all) => all.filter(({ total }) => total > 0)))

/** The words of a query; empty if it has none. */
export const wordsIn = <Query>(draft: QueryDraft<Query>, query: Query): string => {
  const { words } = draft.encode(query)
  return typeof words === "string" ? words : ""
}

/** The search's filters and the number of results. */
export const showFilters = <Query, Id, Searcher, R>(
  search: Search<Query, Id, Searcher, R>,
  interaction: Interaction,
  searcher: Searcher,
  { changed, said }: Showing<Query> = {},
) =>
  Effect.gen(function* () {
    const { account, now, session } = leave(interaction)
    const { count, draft, links } = search
    const query = changed ?? draft.of(session)
    const total = yield* count(query, searcher, now)
    const wider = total > 0 ? undefined : yield* widerThan(search, query, searcher, now)
    const all = total > 0 || wider !== undefined ? 0 : yield* count(draft.empty, searcher, now)
    const near = total > 0 ? [] : yield* nearTo(search, query, searcher, now)
    const view = { query, total, wider, all, near, links: yield* links(interaction) }
    const its = filtersScreen(search, textsOf(interaction), account.locale, view)
    const kept = awaitingWords(search, session, now)
    return show(interaction, said === undefined ? its : under(said, its), {
      session: changed === undefined ? kept : draft.keep(kept, query, now),
      at: areaTap(search.area, "filters"),
    })
  })
