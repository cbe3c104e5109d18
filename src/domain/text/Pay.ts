import { Option, Schema } from "effect"

export const Currency = Schema.Literal("UZS", "USD", "EUR", "RUB")
export type Currency = typeof Currency.Type

export const PayPeriod = Schema.Literal("hour", "day", "shift", "month")
export type PayPeriod = typeof PayPeriod.Type

/** Pay after (`net`) or before (`gross`) taxes; most people don't say. */
export const Taxes = Schema.Literal("net", "gross", "unsaid")
export type Taxes = typeof Taxes.Type

/** Whole units of the currency. */
const Amount = Schema.Int.pipe(Schema.between(1, 1_000_000_000_000))

/** Pay offered or wanted: at least one end of the range, in order; a single sum sets both ends. */
export const Pay = Schema.Struct({
  min: Schema.OptionFromNullOr(Amount),
  max: Schema.OptionFromNullOr(Amount),
  currency: Currency,
  period: PayPeriod,
  taxes: Taxes,
}).pipe(
  Schema.filter(({ max, min }) =>
    Option.isSome(min) && Option.isSome(max)
      ? min.value <= max.value
      : Option.isSome(min) || Option.isSome(max),
  ),
)
export type Pay = typeof Pay.Type
