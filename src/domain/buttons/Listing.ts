import { Schema } from "effect"

/** Filter of a person's applications. */
export const ListingFilter = Schema.Literal("all", "underway", "answered", "ended")
export type ListingFilter = typeof ListingFilter.Type

/** A page of a person's applications, counted from 0. */
export const Listing = Schema.Struct({
  filter: ListingFilter,
  page: Schema.Int.pipe(Schema.between(0, 999_999)),
})
export type Listing = typeof Listing.Type

export const everyApplication: Listing = { filter: "all", page: 0 }

/** `underway-2`; an unreadable word means the first page of all. */
export const ListingWord = Schema.transform(Schema.String, Listing, {
  strict: true,
  decode: (word) => {
    const [, name, page] = /^([a-z]+)-(\d{1,6})$/.exec(word) ?? []
    const filter = ListingFilter.literals.find((each) => each === name)
    return filter === undefined ? everyApplication : { filter, page: Number(page) }
  },
  encode: ({ filter, page }) => `${filter}-${page}`,
})
