import { layer } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { anyRound } from "../model/town/Acts.ts"
import { FreshMachine } from "../model/town/Machine.ts"
import { liveThrough } from "../model/town/Walk.ts"

/** Two acts per round, on average. */
const rounds = 1_000

layer(FreshMachine)("ten people, for a long time", (it) => {
  it.effect.prop(
    "each get a valid answer every time, see nobody's contacts without consent, and stored data stays consistent",
    [fc.array(anyRound, { minLength: rounds, maxLength: rounds })],
    ([all]) => Effect.asVoid(liveThrough(all)),
    // A run takes 50 to 80 seconds on two cores.
    { timeout: 900_000, fastCheck: { numRuns: 4, endOnFailure: true } },
  )
})
