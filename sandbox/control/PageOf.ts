interface Wanted {
  readonly after?: number
  readonly limit?: number
}

/** Default page size. */
const usual = 100

/** The first items after an id, so that consecutive pages skip nothing; without an id, the last items. */
export const pageOf = <Item>(
  items: ReadonlyArray<Item>,
  idOf: (item: Item) => number,
  { after, limit = usual }: Wanted,
): ReadonlyArray<Item> =>
  after === undefined ? items.slice(-limit) : items.filter((item) => idOf(item) > after).slice(0, limit)
