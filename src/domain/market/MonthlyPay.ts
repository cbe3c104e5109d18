import { Option } from "effect"
import type { Pay } from "../text/Pay.ts"

/**
 * UZS per unit, as of November 2026, rounded. Used only to compare vacancies with each other and with a filter, never
 * shown as an exchange rate. Fixed, so that a vacancy doesn't move because a rate did.
 */
const inUzs: Readonly<Record<Pay["currency"], number>> = { UZS: 1, USD: 12_500, EUR: 14_000, RUB: 150 }

/** How many of each period make a full month of work. */
const perMonth: Readonly<Record<Pay["period"], number>> = { hour: 168, day: 22, shift: 15, month: 1 }

const monthly = ({ currency, period }: Pay, sum: Option.Option<number>): number =>
  Math.round(Option.getOrElse(sum, () => 0) * inUzs[currency] * perMonth[period])

/** The highest pay offered, UZS per month, for sorting and filters. */
export const monthlyPay = (pay: Pay): number =>
  monthly(
    pay,
    Option.orElse(pay.max, () => pay.min),
  )

/** The lowest pay accepted, UZS per month. */
export const leastMonthlyPay = (pay: Pay): number =>
  monthly(
    pay,
    Option.orElse(pay.min, () => pay.max),
  )
