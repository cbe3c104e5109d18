import type { ListingFilter } from "../../../domain/buttons/Listing.ts"
import { ApplicationStatus, isUnderWay } from "../../../domain/market/Application.ts"

/** Statuses per filter; an empty list means all. */
export const listedStatuses: Record<ListingFilter, ReadonlyArray<ApplicationStatus>> = {
  all: [],
  underway: ApplicationStatus.literals.filter(isUnderWay),
  answered: ["shortlisted", "invited", "hired", "declined"],
  ended: ApplicationStatus.literals.filter((status) => !isUnderWay(status)),
}
