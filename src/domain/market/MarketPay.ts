import { Option } from "effect"
import type { ProfessionId } from "../catalogue/Professions.ts"
import { type CityId, regionOf } from "../catalogue/Regions.ts"
import type { Pay } from "../text/Pay.ts"
import { leastMonthlyPay, monthlyPay } from "./MonthlyPay.ts"

/** A profession and a region: those compare their pay with each other. */
export const marketOf = (profession: ProfessionId, city: CityId): string => `${profession} ${regionOf(city)}`

/** The middle of what is offered, UZS a month. */
export const typicalPay = (pay: Pay): number => Math.round((leastMonthlyPay(pay) + monthlyPay(pay)) / 2)

/** Of fewer offers a median says little, and much of each of them. */
export const fewestOffers = 10

/** The middle one of offers, or the mean of the middle two, UZS a month; none of too few. */
export const medianPay = (offers: ReadonlyArray<number>): Option.Option<number> => {
  if (offers.length < fewestOffers) return Option.none()
  const sorted = offers.toSorted((a, b) => a - b)
  const [low = 0, high = low] = sorted.slice(
    Math.ceil(sorted.length / 2) - 1,
    Math.floor(sorted.length / 2) + 1,
  )
  return Option.some((low + high) / 2)
}
