import { describe, expect, it } from "@effect/vitest"
import { Clock, Duration, Effect, Fiber, Layer, Metric, TestClock } from "effect"
import { InMemoryHealth } from "../../../src/layers/monitoring/InMemoryHealth.ts"
import { DatabaseHealth } from "../../../src/services/DatabaseHealth.ts"
import { Health, type NotReady } from "../../../src/services/Health.ts"
import { lastPollTimestampSeconds } from "../../../src/metrics/Metrics.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { TestAppConfig } from "../TestAppConfig.ts"

const over = (ping: Effect.Effect<void, StorageError>) =>
  InMemoryHealth.pipe(
    Layer.provide([TestAppConfig, Layer.succeed(DatabaseHealth, { ping, writable: Effect.void })]),
  )

const healthy = over(Effect.void)
const reasons = Effect.flatMap(Health, (health) => health.reasons)
const poll = Effect.flatMap(Health, (health) => Effect.flatMap(Clock.currentTimeMillis, health.pollSucceeded))

/** 50 s of polling, a deadline of 10 s, 20 s of slack. */
const limit = Duration.seconds(80)

const nothing: ReadonlyArray<NotReady> = []

describe("readiness", () => {
  it.effect("starts with the first poll, ends when polls stop, and returns with the next", () =>
    Effect.gen(function* () {
      expect(yield* reasons).toEqual(["starting"])
      yield* poll
      expect(yield* reasons).toEqual(nothing)
      yield* TestClock.adjust(limit)
      expect(yield* reasons).toEqual(nothing)
      yield* TestClock.adjust("1 millis")
      expect(yield* reasons).toEqual(["polling"])
      yield* poll
      expect(yield* reasons).toEqual(nothing)
    }).pipe(Effect.provide(healthy)),
  )

  it.effect("reports a start that takes longer than the limit as a stall", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust(Duration.sum(limit, Duration.millis(1)))
      expect(yield* reasons).toEqual(["polling"])
    }).pipe(Effect.provide(healthy)),
  )

  it.effect("reports a conflict until a poll succeeds", () =>
    Effect.gen(function* () {
      yield* poll
      yield* Effect.flatMap(Health, (health) => health.conflict)
      expect(yield* reasons).toEqual(["conflict"])
      yield* poll
      expect(yield* reasons).toEqual(nothing)
    }).pipe(Effect.provide(healthy)),
  )

  it.effect("never returns after a shutdown begins", () =>
    Effect.gen(function* () {
      yield* Effect.flatMap(Health, (health) => health.shuttingDown)
      yield* poll
      expect(yield* reasons).toEqual(["shutting_down"])
    }).pipe(Effect.provide(healthy)),
  )

  it.effect("reports a failing database", () =>
    Effect.gen(function* () {
      yield* poll
      expect(yield* reasons).toEqual(["database"])
    }).pipe(Effect.provide(over(new StorageError({ operation: "ping", code: "SQLITE_IOERR" })))),
  )

  it.effect("reports a database that doesn't answer within 2 s", () =>
    Effect.gen(function* () {
      yield* poll
      const asked = yield* Effect.fork(reasons)
      yield* TestClock.adjust("2 seconds")
      expect(yield* Fiber.join(asked)).toEqual(["database"])
    }).pipe(Effect.provide(over(Effect.never))),
  )

  it.effect("exposes the time of the last poll as a gauge in seconds", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1_700_000_000_500)
      yield* poll
      expect((yield* Metric.value(lastPollTimestampSeconds)).value).toBe(1_700_000_000.5)
    }).pipe(Effect.provide(healthy)),
  )
})
