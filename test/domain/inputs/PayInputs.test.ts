import { describe, expect, it } from "@effect/vitest"
import { Either, Option } from "effect"
import { isByAgreement, parsePay } from "../../../src/domain/pay/ParsePay.ts"
import type { Pay } from "../../../src/domain/text/Pay.ts"
import { byAgreement, payInputs } from "./PayInputs.ts"
import { wrongAmong } from "./Wrong.ts"

const rangeOf = ({ max, min }: Pay): string => {
  if (Option.isNone(min)) return `to ${Option.getOrElse(max, () => 0)}`
  if (Option.isNone(max)) return `from ${min.value}`
  return min.value === max.value ? `${min.value}` : `${min.value}-${max.value}`
}

/** Pay as the rows write it: what goes without saying is left out. */
const said = (pay: Pay): string =>
  [
    rangeOf(pay),
    ...(pay.currency === "UZS" ? [] : [pay.currency]),
    ...(pay.period === "month" ? [] : [pay.period]),
    ...(pay.taxes === "unsaid" ? [] : [pay.taxes]),
  ].join(" ")

const read = (typed: string): string =>
  Either.match(parsePay(typed), { onLeft: ({ reason }) => `refused: ${reason}`, onRight: said })

describe("pay that people type", () => {
  it("is read as what they mean, in any of their languages", () => {
    expect(wrongAmong(payInputs, read)).toEqual([])
    expect(payInputs.length).toBeGreaterThan(200)
  })

  it("in capitals, with any apostrophe and in many spaces is the same", () => {
    const disguised = payInputs.map(
      ([typed, right]) =>
        [
          ` ${typed
            .toUpperCase()
            .replace(/['ʻ`‘]/gu, "’")
            .replaceAll(" ", "\u00a0")} `,
          right,
        ] as const,
    )
    expect(wrongAmong(disguised, read)).toEqual([])
  })

  it("by agreement is told from a sum and from words that say nothing", () => {
    expect(byAgreement.filter((typed) => !isByAgreement(typed))).toEqual([])
    for (const typed of ["5 млн, договорная", "хорошая", "yaxshi", ""])
      expect(isByAgreement(typed), typed).toBe(false)
  })
})
