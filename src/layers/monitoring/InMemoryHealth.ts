import { Duration, Effect, Layer, Metric, Option, Ref } from "effect"
import type { NetworkTrouble } from "../../domain/telegram/NetworkTrouble.ts"
import { steadyMillis } from "../../services/SteadyTime.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { DatabaseHealth } from "../../services/DatabaseHealth.ts"
import { Health, type NotReady } from "../../services/Health.ts"
import * as Metrics from "../../metrics/Metrics.ts"

/** How long a poll may take beyond its timeout before the client gives up. */
const deadline = Duration.seconds(10)
/** Allowance for the pause between two polls and for storing a batch. */
const slack = Duration.seconds(20)

/** How long the database may take to answer. */
const patience = Duration.seconds(2)

interface State {
  /** In steady milliseconds. */
  readonly lastSuccess: Option.Option<number>
  readonly conflict: boolean
  readonly shuttingDown: boolean
}

const pollingReason = (
  state: State,
  startedAt: number,
  now: number,
  limit: number,
): ReadonlyArray<NotReady> => {
  if (now - Option.getOrElse(state.lastSuccess, () => startedAt) > limit) return ["polling"]
  return Option.isNone(state.lastSuccess) ? ["starting"] : []
}

const make = Effect.gen(function* () {
  const { telegram } = yield* AppConfig
  const database = yield* DatabaseHealth
  const startedAt = yield* steadyMillis
  const limit =
    Duration.toMillis(telegram.pollTimeout) + Duration.toMillis(deadline) + Duration.toMillis(slack)
  const state = yield* Ref.make<State>({ lastSuccess: Option.none(), conflict: false, shuttingDown: false })

  const network = yield* Ref.make(Option.none<NetworkTrouble>())

  const databaseReason = database.ping.pipe(
    Effect.timeout(patience),
    Effect.match({ onSuccess: () => [], onFailure: (): ReadonlyArray<NotReady> => ["database"] }),
  )
  return Health.of({
    pollSucceeded: (at) =>
      Effect.gen(function* () {
        const lastSuccess = Option.some(yield* steadyMillis)
        yield* Ref.set(network, Option.none())
        yield* Ref.update(state, (current) => ({ ...current, lastSuccess, conflict: false }))
        yield* Metric.set(Metrics.lastPollTimestampSeconds, at / 1000)
      }),
    reached: (trouble) => Ref.set(network, trouble),
    network: Ref.get(network),
    conflict: Ref.update(state, (current) => ({ ...current, conflict: true })),
    shuttingDown: Ref.update(state, (current) => ({ ...current, shuttingDown: true })),
    reasons: Effect.gen(function* () {
      const current = yield* Ref.get(state)
      const now = yield* steadyMillis
      const reasons: ReadonlyArray<NotReady> = [
        ...(current.shuttingDown ? (["shutting_down"] as const) : []),
        ...(current.conflict ? (["conflict"] as const) : []),
        ...pollingReason(current, startedAt, now, limit),
        ...(yield* databaseReason),
      ]
      return reasons
    }),
  })
})

/**
 * Readiness as reported by the programs of this process, and by the database when asked. Polling counts as stalled when
 * no round trip has succeeded for the poll's timeout plus 30 s.
 */
export const InMemoryHealth = Layer.effect(Health, make)
