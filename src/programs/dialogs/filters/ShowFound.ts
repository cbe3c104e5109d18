import { Effect, Option } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { pageOf } from "../kit/Paging.ts"
import { show, under } from "../kit/ShowScreen.ts"
import type { FilterKey } from "./Filter.ts"
import { awaitingWords, type Search } from "./Search.ts"
import { showFilters } from "./ShowFilters.ts"

/** A page of results, the last page if `wanted` is beyond it; the filters if there are no results any more. */
export const showFound = <Query, Id, Searcher, R>(
  search: Search<Query, Id, Searcher, R>,
  interaction: Interaction,
  searcher: Searcher,
  wanted: number,
  done?: string,
) =>
  Effect.gen(function* () {
    const { now, session } = interaction
    const query = search.draft.of(session)
    const found = yield* pageOf(wanted, (asked) => search.find(query, searcher, asked, now))
    const said = done === undefined ? undefined : html`✅ ${done}`
    if (found.total === 0)
      return yield* showFilters(search, interaction, searcher, said === undefined ? {} : { said })
    const { about, screen } = yield* search.list(interaction, { ...found, query })
    return show(interaction, said === undefined ? screen : under(said, screen), {
      session: awaitingWords(search, session, now),
      about,
    })
  })

/** Remove one filter and show the results. */
export const showWithout = <Query, Id, Searcher, R>(
  search: Search<Query, Id, Searcher, R>,
  interaction: Interaction,
  searcher: Searcher,
  key: FilterKey,
) => {
  const { draft } = search
  const query = draft.without(draft.of(interaction.session), key)
  const session = draft.keep(interaction.session, query, interaction.now)
  return showFound(search, { ...interaction, session }, searcher, 0)
}

/** A position among the results with their total number, for a card. */
export const aroundIndex = <Query, Id, Searcher, R>(
  { count, draft }: Search<Query, Id, Searcher, R>,
  { now, session }: Interaction,
  searcher: Searcher,
  index: number | undefined,
) =>
  index === undefined
    ? Effect.succeed(undefined)
    : Effect.map(count(draft.of(session), searcher, now), (total) =>
        index < total ? { index, total } : undefined,
      )

/** The result at a position, and the total number of results. */
export const foundAt = <Query, Id, Searcher, R>(
  { draft, find }: Search<Query, Id, Searcher, R>,
  { now, session }: Interaction,
  searcher: Searcher,
  index: number,
) =>
  Effect.map(find(draft.of(session), searcher, { offset: index, limit: 1 }, now), ({ ids, total }) => ({
    id: Option.fromNullable(ids[0]),
    around: { index, total },
  }))
