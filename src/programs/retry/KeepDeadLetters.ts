import { Clock, Effect } from "effect"
import * as Metrics from "../../metrics/Metrics.ts"
import { type DeadLetter, DeadLetters } from "../../services/DeadLetters.ts"

/** Keep dead letters for the operator; they are counted once stored. */
export const keepDeadLetters = (letters: ReadonlyArray<DeadLetter>) =>
  Effect.gen(function* () {
    yield* (yield* DeadLetters).record(letters, yield* Clock.currentTimeMillis)
    Metrics.countDeadLetters(letters)
  })
