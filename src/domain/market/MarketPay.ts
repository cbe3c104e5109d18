import { Option } from "effect"
import type { ProfessionId } from "../catalogue/Professions.ts"
import { type CityId, regionOf } from "../catalogue/Regions.ts"
import type { Pay } from "../text/Pay.ts"
import { leastMonthlyPay, monthlyPay } from "./MonthlyPay.ts"

/** The market of a vacancy: a profession and a region. Pay is compared within one market only. */
export const marketOf = (profession: ProfessionId, city: CityId): string => `${profession} ${regionOf(city)}`

/** The midpoint of a pay range, UZS per month. */
export const typicalPay = (pay: Pay): number => Math.round((leastMonthlyPay(pay) + monthlyPay(pay)) / 2)

/** With fewer offers a median is unreliable, and reveals single offers. */
export const fewestOffers = 10

/** The median of offers, UZS per month; none with fewer than `fewestOffers`. */
export const medianPay = (offers: ReadonlyArray<number>): Option.Option<number> => {
  if (offers.length < fewestOffers) return Option.none()
  const sorted = offers.toSorted((a, b) => a - b)
  const [low = 0, high = low] = sorted.slice(
    Math.ceil(sorted.length / 2) - 1,
    Math.floor(sorted.length / 2) + 1,
  )
  return Option.some((low + high) / 2)
}
