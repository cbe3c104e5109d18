import { Effect } from "effect"
import type { Html } from "../../../domain/text/Html.ts"
import { type Interaction, leave, textsOf } from "../kit/Interaction.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { filtersScreen } from "./FiltersScreen.ts"
import { listening, type Search } from "./Search.ts"
import { widerThan } from "./Wider.ts"

interface Showing<Query> {
  /** A new query, which is stored. */
  readonly changed?: Query
  /** A confirmation. */
  readonly said?: Html
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
    const view = { query, total, wider, all, links: yield* links(interaction) }
    const its = filtersScreen(search, textsOf(interaction), account.locale, view)
    const kept = listening(search, session, now)
    return show(interaction, said === undefined ? its : under(said, its), {
      session: changed === undefined ? kept : draft.keep(kept, query, now),
    })
  })
