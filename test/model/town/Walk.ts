import { expect } from "@effect/vitest"
import { Effect } from "effect"
import type { Round } from "./Acts.ts"
import { tenPeople } from "./Citizens.ts"
import { countedApplications, expectInvariants, expectTotals } from "./Invariants.ts"
import { lifeOf, liveOn, settled } from "./Life.ts"
import { Machine } from "./Machine.ts"

/** Let ten newcomers live through all rounds, and check the invariants at the end. */
export const liveThrough = (rounds: ReadonlyArray<Round>) =>
  Effect.gen(function* () {
    const { run } = yield* Machine
    const before = yield* run(countedApplications)
    const born = lifeOf(yield* run(tenPeople))
    const lived = yield* Effect.reduce(rounds, born, liveOn)
    const life = yield* settled(lived)
    yield* run(expectInvariants)
    yield* run(expectTotals)
    const after = yield* run(countedApplications)
    expect(after.counted - before.counted).toBe(after.written - before.written)
    return life
  })
