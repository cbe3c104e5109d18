import {
  type ApplicationStatus,
  ApplicationStatus as Status,
  isUnderWay,
} from "../../../domain/market/Application.ts"

export const listingFilters = ["all", "underway", "answered", "ended"] as const
type Filter = (typeof listingFilters)[number]

/** Which of one's applications are listed, and which page of them. */
export interface Listing {
  readonly filter: Filter
  /** The first is 0. */
  readonly page: number
}

export const everyApplication: Listing = { filter: "all", page: 0 }

/** No statuses are all of them. */
export const statusesOf: Record<Filter, ReadonlyArray<ApplicationStatus>> = {
  all: [],
  underway: Status.literals.filter(isUnderWay),
  answered: ["shortlisted", "invited", "hired", "declined"],
  ended: Status.literals.filter((status) => !isUnderWay(status)),
}

/** As a button carries it. */
export const listingArg = ({ filter, page }: Listing): string => `${filter}-${page}`

/** What isn't one of ours is everything. */
export const readListing = (arg: string): Listing => {
  const [, name, page] = /^([a-z]+)-(\d{1,6})$/.exec(arg) ?? []
  const filter = listingFilters.find((each) => each === name)
  return filter === undefined ? everyApplication : { filter, page: Number(page) }
}
