import { type Clock, Effect } from "effect"
import type { TelegramError } from "../../domain/telegram/TelegramError.ts"
import { outcomeOf, type TelegramMethod, type TelegramOutcome } from "../../domain/telegram/TelegramMethod.ts"
import { observe, telegramRequest } from "../../metrics/Metrics.ts"

type Observe = <A>(call: Effect.Effect<A, TelegramError>) => Effect.Effect<A, TelegramError>

/** Count and time every finished call of a method; an interrupted call has no outcome. */
const measured = (method: TelegramMethod): Observe => {
  const { outcomes, seconds } = telegramRequest(method)
  // Not through Effect: this runs for every message.
  const record = (clock: Clock.Clock, started: bigint, outcome: TelegramOutcome) => {
    observe(outcomes[outcome], 1)
    observe(seconds, Number(clock.unsafeCurrentTimeNanos() - started) / 1e9)
  }
  return (call) =>
    Effect.clockWith((clock) => {
      const started = clock.unsafeCurrentTimeNanos()
      return Effect.mapBoth(call, {
        onSuccess: (result) => {
          record(clock, started, "ok")
          return result
        },
        onFailure: (error) => {
          record(clock, started, outcomeOf[error._tag])
          return error
        },
      })
    })
}

const traced =
  (method: TelegramMethod): Observe =>
  (call) =>
    Effect.withSpan(call, `telegram.${method}`, { kind: "client", captureStackTrace: false })

/** Instrument a method's calls: metrics always, spans only with tracing. */
export const observeCalls = (method: TelegramMethod, tracing: boolean): Observe => {
  const measure = measured(method)
  if (!tracing) return measure
  const trace = traced(method)
  return (call) => trace(measure(call))
}
