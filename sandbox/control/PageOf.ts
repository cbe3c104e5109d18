interface Wanted {
  readonly after?: number
  readonly limit?: number
}

/** What is shown of a list unless said otherwise. */
const usual = 100

/** The first after an id, so that nothing is passed over by whoever reads on from there; without one, the last. */
export const pageOf = <Item>(
  items: ReadonlyArray<Item>,
  idOf: (item: Item) => number,
  { after, limit = usual }: Wanted,
): ReadonlyArray<Item> =>
  after === undefined ? items.slice(-limit) : items.filter((item) => idOf(item) > after).slice(0, limit)
