import { layer } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { anyRound } from "../../model/town/Acts.ts"
import { FreshMachine } from "../../model/town/Machine.ts"
import { liveThrough } from "../../model/town/Walk.ts"

layer(FreshMachine)("ten people who act at random, with restarts in between", (it) => {
  it.effect.prop(
    "each get a valid answer every time, see nobody's contacts without consent, and stored data stays consistent",
    [fc.array(anyRound, { minLength: 40, maxLength: 120, size: "max" })],
    ([rounds]) => Effect.asVoid(liveThrough(rounds)),
    { fastCheck: { numRuns: 5, endOnFailure: true }, timeout: 60_000 },
  )
})
