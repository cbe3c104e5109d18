import type { Clock } from "effect"
import * as Metrics from "../../metrics/Metrics.ts"
import { unsafeSteadyMillis, waited } from "../../services/SteadyTime.ts"

/** Somebody got an answer to what was received then. Not an Effect: this is on the way of every message. */
export const observeAnswer = (
  type: keyof typeof Metrics.answerSeconds,
  receivedAt: number,
  clock: Clock.Clock,
): void => {
  Metrics.observe(Metrics.answerSeconds[type], waited(receivedAt, unsafeSteadyMillis(clock)))
}
