import type { Clock } from "effect"
import * as Metrics from "../../metrics/Metrics.ts"
import { unsafeSteadyMillis, waited } from "../../services/SteadyTime.ts"

/** Record the response time of an answer. Not an Effect, since this runs for every message. */
export const observeAnswer = (
  type: keyof typeof Metrics.answerSeconds,
  receivedAt: number,
  clock: Clock.Clock,
): void => {
  Metrics.observe(Metrics.answerSeconds[type], waited(receivedAt, unsafeSteadyMillis(clock)))
}
