import type { ListState } from "../../../domain/buttons/ListState.ts"
import { citiesOf, regionOf } from "../../../domain/catalogue/Regions.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Queue } from "../../../services/Applications.ts"

/** The applications to a vacancy that a list shows. */
export const queueOf = (
  { city, experience: least, id }: Pick<Vacancy, "city" | "experience" | "id">,
  { answers, experience, filter, fit, order, place }: ListState,
): Queue => ({
  vacancy: id,
  statuses: filter === "all" ? [] : [filter],
  order,
  filter: {
    ...(answers && { answers }),
    ...(fit && { fit }),
    ...(place && {
      place: { cities: citiesOf(regionOf(city)).ids, isThere: place === "here" },
    }),
    ...(experience && { experience: { least, isEnough: experience === "enough" } }),
  },
})
