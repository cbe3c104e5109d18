import { Clock, Effect } from "effect"
import * as Metrics from "../../metrics/Metrics.ts"
import { type DeadLetter, DeadLetters } from "../../services/DeadLetters.ts"

/** Keeps for the operator what could not be handled or delivered; counted once it is stored. */
export const keepDeadLetters = (letters: ReadonlyArray<DeadLetter>) =>
  Effect.gen(function* () {
    yield* (yield* DeadLetters).record(letters, yield* Clock.currentTimeMillis)
    Metrics.countDeadLetters(letters)
  })
