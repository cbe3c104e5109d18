import { layer } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { anyRound } from "../model/town/Acts.ts"
import { FreshMachine } from "../model/town/Machine.ts"
import { liveThrough } from "../model/town/Walk.ts"

/** Two acts per round, on average. */
const rounds = 1_000

layer(FreshMachine)("ten people, for a long time", (it) => {
  // One walk takes 50 to 80 seconds on two cores: each has the time limit to itself.
  for (const walk of [1, 2, 3, 4])
    it.effect.prop(
      `each get a valid answer every time, see nobody's contacts without consent, and stored data stays consistent (${walk})`,
      [fc.array(anyRound, { minLength: rounds, maxLength: rounds })],
      ([all]) => Effect.asVoid(liveThrough(all)),
      { fastCheck: { numRuns: 1, endOnFailure: true } },
    )
})
