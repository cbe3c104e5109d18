import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html } from "../../../domain/text/Html.ts"
import type { OpenedList, Session } from "../../../domain/Session.ts"
import type { Interaction } from "../kit/Interaction.ts"
import {
  aroundEntry,
  entryAt,
  openedList,
  indexOfEntry,
  withOpened,
  withoutOpened,
} from "../kit/OpenedList.ts"
import { pageOf } from "../kit/Paging.ts"
import { show, under } from "../kit/ShowScreen.ts"
import type { Around } from "./FoundList.ts"
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
      session: withoutOpened(awaitingWords(search, session, now)),
      about,
      at: areaTap(search.area, "list", { page: found.page }),
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

/** A result's place in its list, and the session that remembers the list. */
interface Opened<Id> {
  readonly id: Option.Option<Id>
  readonly around: Around | undefined
  readonly session: Session
}

/** Remember the list around a position. */
const rememberList = <Query, Id extends number, Searcher, R>(
  { area, draft, find }: Search<Query, Id, Searcher, R>,
  { now, session }: Interaction,
  searcher: Searcher,
  index: number,
) => {
  const { limit, offset } = aroundEntry(index)
  return Effect.map(
    find(draft.of(session), searcher, { offset, limit }, now),
    ({ ids, total }): OpenedList => ({
      ...{ name: area, first: offset, total, ids },
      at: now,
    }),
  )
}

/** Open a card from the list: ◀ and ▶ then go along the list as it is now, or as it was when the card is seen again. */
export const openFound = <Query, Id extends number, Searcher, R>(
  search: Search<Query, Id, Searcher, R>,
  interaction: Interaction,
  searcher: Searcher,
  { id, index }: { readonly id: Id; readonly index?: number | undefined },
) =>
  Effect.gen(function* () {
    const { now, session } = interaction
    const alone: Opened<Id> = { id: Option.some(id), around: undefined, session }
    if (index === undefined) return alone
    const known = openedList(session, search.area, now)
    const isKnown = known !== undefined && entryAt(known, index) === id
    const list = isKnown ? known : yield* rememberList(search, interaction, searcher, index)
    const position = indexOfEntry(list, id)
    if (position === undefined) return alone
    const around = { index: position, total: list.total }
    return { ...alone, around, session: withOpened(session, list) }
  })

/** Turn to the card at a position of the list that was opened. */
export const foundAt = <Query, Id extends number, Searcher, R>(
  search: Search<Query, Id, Searcher, R>,
  interaction: Interaction,
  searcher: Searcher,
  index: number,
) =>
  Effect.gen(function* () {
    const { now, session } = interaction
    const known = openedList(session, search.area, now)
    const isKnown = known !== undefined && entryAt(known, index) !== undefined
    const list = isKnown ? known : yield* rememberList(search, interaction, searcher, index)
    const opened: Opened<Id> = {
      id: Option.fromNullable(entryAt(list, index) as Id | undefined),
      around: { index, total: list.total },
      session: withOpened(session, list),
    }
    return opened
  })
