import { Option } from "effect"
import type { Pay } from "../text/Pay.ts"

/**
 * UZS for one unit, as of November 2026, rounded. They are for comparing vacancies with each other and with a filter, never
 * shown as a rate, and so fixed: a vacancy doesn't change its place because a rate moved.
 */
const inUzs: Readonly<Record<Pay["currency"], number>> = { UZS: 1, USD: 12_500, EUR: 14_000, RUB: 150 }

/** How many of a period a full month of work has. */
const perMonth: Readonly<Record<Pay["period"], number>> = { hour: 168, day: 22, shift: 15, month: 1 }

const monthly = ({ currency, period }: Pay, sum: Option.Option<number>): number =>
  Math.round(Option.getOrElse(sum, () => 0) * inUzs[currency] * perMonth[period])

/** The most that is offered, UZS a month, for sorting and filters. */
export const monthlyPay = (pay: Pay): number =>
  monthly(
    pay,
    Option.orElse(pay.max, () => pay.min),
  )

/** The least that will do, UZS a month. */
export const leastMonthlyPay = (pay: Pay): number =>
  monthly(
    pay,
    Option.orElse(pay.min, () => pay.max),
  )
