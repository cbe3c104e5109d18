import { ApplicationStatus } from "../../../domain/market/Application.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import { QueueOrder } from "../../../domain/market/QueueOrder.ts"
import type { Queue } from "../../../services/Applications.ts"

/** Which of a vacancy's applications are looked at, in which order. */
export interface ListState {
  readonly filter: ApplicationStatus | "all"
  readonly order: QueueOrder
}

export const everyApplicant: ListState = { filter: "all", order: "newest" }

const letters: Record<QueueOrder, string> = { newest: "n", match: "m" }

/** As a button carries it, perhaps with the number of a page. */
export const stateArg = ({ filter, order }: ListState, page?: number): string =>
  [filter, letters[order], ...(page === undefined ? [] : [`${page}`])].join("-")

const readFilter = (name: string | undefined): ListState["filter"] =>
  ApplicationStatus.literals.find((status) => status === name) ?? "all"

const readOrder = (letter: string | undefined): QueueOrder =>
  QueueOrder.literals.find((order) => letters[order] === letter) ?? "newest"

/** The page alone is one of everything; what can't be read is the first of them. */
export const readState = (arg: string): ListState & { readonly page: number } => {
  const [, name, letter, page = "0"] = /^(?:([a-z]+)-([nm]))?-?(\d{1,5})?$/.exec(arg) ?? []
  return { filter: readFilter(name), order: readOrder(letter), page: Number(page) }
}

export const queueOf = (vacancy: VacancyId, { filter, order }: ListState): Queue => ({
  vacancy,
  statuses: filter === "all" ? [] : [filter],
  order,
})
