import { describe, expect, it } from "@effect/vitest"
import { Arbitrary, Either, FastCheck as fc, Option, Schema } from "effect"
import { Locale } from "../../../src/domain/Locale.ts"
import { Pay } from "../../../src/domain/text/Pay.ts"
import { parsePay } from "../../../src/domain/pay/ParsePay.ts"
import { formatPay } from "../../../src/locales/format/FormatPay.ts"

const pay = (min: number | null, max: number | null, rest: Partial<typeof Pay.Encoded> = {}) =>
  Schema.decodeSync(Pay)({ min, max, currency: "UZS", period: "month", taxes: "unsaid", ...rest })

const million = 1_000_000

describe("pay as people type it", () => {
  it.each<readonly [string, Pay]>([
    ["5-7 mln", pay(5 * million, 7 * million)],
    ["5–7", pay(5 * million, 7 * million)],
    ["от 5 000 000 сум", pay(5 * million, null)],
    ["$800", pay(800, 800, { currency: "USD" })],
    ["800 долларов", pay(800, 800, { currency: "USD" })],
    ["1,5 млн на руки", pay(1.5 * million, 1.5 * million, { taxes: "net" })],
    ["5 mln dan 7 mln gacha", pay(5 * million, 7 * million)],
    ["kuniga 200 ming soʻm", pay(200_000, 200_000, { period: "day" })],
    ["до 3.000.000 в месяц до вычета", pay(null, 3 * million, { taxes: "gross" })],
    ["7 mln - 5 mln", pay(5 * million, 7 * million)],
    ["25 000 сум в час", pay(25_000, 25_000, { period: "hour" })],
    ["from €500 to €700 a month", pay(500, 700, { currency: "EUR" })],
    ["٥٠٠٠٠٠٠", pay(5 * million, 5 * million)],
    ["60 тыс руб", pay(60_000, 60_000, { currency: "RUB" })],
    ["5 mln + bonus", pay(5 * million, null)],
  ])("%s", (typed, expected) => {
    expect(parsePay(typed)).toEqual(Either.right(expected))
  })

  it.each([
    ["good", "no-number"],
    ["1 2 3", "too-many-numbers"],
    ["3000", "unclear"],
    ["0", "unclear"],
  ])("%s is %s", (typed, reason) => {
    expect(Either.flip(parsePay(typed))).toMatchObject({ right: { reason } })
  })

  it.prop(
    "any input is parsed as a pay that can be stored, or rejected",
    [fc.string({ unit: "binary" })],
    ([typed]) => {
      for (const read of Option.toArray(Either.getRight(parsePay(typed))))
        expect(Schema.is(Pay)(read)).toBe(true)
    },
  )

  it.prop(
    "the displayed form parses back to the same pay",
    [Arbitrary.make(Pay), fc.constantFrom(...Locale.literals)],
    ([some, locale]) => {
      // Only realistic sums: small ones are rejected.
      const offered = {
        ...some,
        min: Option.map(some.min, (sum) => sum + million),
        max: Option.map(some.max, (sum) => sum + million),
      }
      fc.pre(Schema.is(Pay)(offered))
      expect(parsePay(formatPay(offered, locale))).toEqual(Either.right(offered))
    },
  )
})
