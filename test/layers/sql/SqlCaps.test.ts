import { expect, layer } from "@effect/vitest"
import { Duration, Effect, Either, FastCheck as fc, Option, Struct } from "effect"
import { type TalliedName, rates } from "../../../src/domain/market/Caps.ts"
import { retention } from "../../../src/domain/Retention.ts"
import { Caps } from "../../../src/services/Caps.ts"
import { Housekeeping } from "../../../src/services/Housekeeping.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { TestStorage } from "../TestStorage.ts"

const tallied = Struct.omit(rates, "invitations", "messages")
const anyRate = fc.constantFrom(...(Object.keys(tallied) as ReadonlyArray<TalliedName>))

/** Gaps between acts, as fractions of the period for which `most` acts are allowed. */
const anyGaps = fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 0, max: 3, noNaN: true })), {
  minLength: 1,
  maxLength: 150,
})

let people = 0

layer(TestStorage)("a rate", (it) => {
  it.effect.prop(
    "allows an act exactly if fewer than the maximum fall into the period, and says when the next may pass",
    [anyRate, anyGaps, fc.boolean()],
    ([name, gaps, forgets]) =>
      Effect.gen(function* () {
        const caps = yield* Caps
        const housekeeping = yield* Housekeeping
        const { most, within } = rates[name]
        const whose = [++people] as const
        const passed: Array<number> = []
        let now = 1_000
        for (const gap of gaps) {
          now += Math.round((gap * within) / most)
          if (forgets)
            yield* housekeeping.forget("tally", now - Duration.toMillis(retention.tally), Option.none())
          const counting = passed.filter((at) => at > now - within)
          const until = counting.length < most ? undefined : (counting.at(-most) ?? 0) + within
          const checked = yield* Effect.either(caps.check(name, whose, now))
          const spent = yield* Effect.either(caps.spend(name, whose, now))
          expect(spent).toEqual(checked)
          if (until === undefined) {
            expect(spent).toEqual(Either.right(undefined))
            passed.push(now)
          } else expect(Either.flip(spent)).toMatchObject({ right: { cap: name, until: Option.some(until) } })
        }
      }),
    { fastCheck: { numRuns: 30 } },
  )

  it.effect("counts neither what was rolled back nor other people's acts", () =>
    Effect.gen(function* () {
      const caps = yield* Caps
      const { run } = yield* Transaction
      const { most } = rates.companies
      const [one, other] = [++people, ++people]
      yield* Effect.replicateEffect(caps.spend("companies", [other], 0), most)
      yield* Effect.replicateEffect(
        Effect.either(run(Effect.zipRight(caps.spend("companies", [one], 0), Effect.fail("no")))),
        most,
      )
      yield* Effect.replicateEffect(caps.spend("companies", [one], 0), most)
      expect(yield* Effect.flip(caps.spend("companies", [one], 0))).toMatchObject({ cap: "companies" })
    }),
  )
})
