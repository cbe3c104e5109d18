import type { ListState } from "../../../domain/buttons/ListState.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Queue } from "../../../services/Applications.ts"

export const queueOf = (vacancy: VacancyId, { filter, order }: ListState): Queue => ({
  vacancy,
  statuses: filter === "all" ? [] : [filter],
  order,
})
