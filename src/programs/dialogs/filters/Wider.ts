import { Effect } from "effect"
import type { FilterKey } from "./Filter.ts"
import type { Search } from "./Search.ts"

/** The query without one of its filters, and the number of results it would have. */
export interface Wider {
  readonly key: FilterKey
  readonly total: number
}

/** The removal of a single filter that gives the most results. */
export const widerThan = <Query, Id, Searcher, R>(
  { count, draft, filters }: Search<Query, Id, Searcher, R>,
  query: Query,
  searcher: Searcher,
  now: number,
) =>
  Effect.gen(function* () {
    const asked = filters.filter(({ key, sorts }) => sorts !== true && query[key] !== undefined)
    const counted = yield* Effect.forEach(asked, ({ key }) =>
      Effect.map(count(draft.without(query, key), searcher, now), (total): Wider => ({ key, total })),
    )
    return counted.reduce<Wider | undefined>(
      (best, each) => (each.total > (best?.total ?? 0) ? each : best),
      undefined,
    )
  })
