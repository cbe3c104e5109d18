import { expect, layer } from "@effect/vitest"
import { Array as Arr, Effect, FastCheck as fc, Option } from "effect"
import { fewestOffers, typicalPay } from "../../../src/domain/market/MarketPay.ts"
import type { Pay } from "../../../src/domain/text/Pay.ts"
import { MarketPay } from "../../../src/services/MarketPay.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { newCompany, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"

const market = { profession: "prof_welder", city: "samarqand" } as const

const paying = (sum: number): Pay => ({
  min: Option.some(sum),
  max: Option.some(sum + 1_000_000),
  currency: "UZS",
  period: "month",
  taxes: "unsaid",
})

type Told = Partial<typeof vacancyContent>

const published = (all: ReadonlyArray<Told>) =>
  Effect.gen(function* () {
    const company = yield* newCompany()
    const vacancies = yield* Vacancies
    return yield* Effect.forEach(all, (told) =>
      Effect.gen(function* () {
        const id = yield* vacancies.add(company.id, company.owner, { ...vacancyContent, ...told }, 1)
        yield* vacancies.setStatus(id, "published", 1)
        return id
      }),
    )
  })

/** The same, by definition: as many values above it as below. */
const isMiddle = (median: number, offers: ReadonlyArray<number>) =>
  offers.filter((offer) => offer < median).length <= offers.length / 2 &&
  offers.filter((offer) => offer > median).length <= offers.length / 2

layer(TestStorage)("the typical pay on the market", (it) => {
  it.effect.prop(
    "is the median of published offers, whatever others exist, and missing for fewer than ten",
    [fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 25 }), fc.nat(5)],
    ([millions, others]) =>
      Effect.gen(function* () {
        const { run } = yield* Transaction
        const { median } = yield* MarketPay
        const vacancies = yield* Vacancies
        const pays = millions.map((sum) => paying(sum * 1_000_000))
        const ids = yield* run(published(pays.map((pay) => ({ ...market, pay: Option.some(pay) }))))
        const noise = yield* run(
          published([
            ...Arr.makeBy(others, () => ({ ...market, pay: Option.none() })),
            ...Arr.makeBy(others, () => ({
              ...market,
              city: "toshkent" as const,
              pay: Option.some(paying(99)),
            })),
          ]),
        )
        const found = yield* median(market)
        const offers = pays.map(typicalPay)
        expect(Option.isSome(found)).toBe(offers.length >= fewestOffers)
        for (const middle of Option.toArray(found)) expect(isMiddle(middle, offers)).toBe(true)
        yield* run(Effect.forEach([...ids, ...noise], (id) => vacancies.setStatus(id, "closed", 2)))
        expect(yield* median(market)).toEqual(Option.none())
      }),
    { fastCheck: { numRuns: 20 } },
  )
})
