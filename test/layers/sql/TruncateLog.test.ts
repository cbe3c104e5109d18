import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import { Effect, Layer, TestClock } from "effect"
import { statSync } from "node:fs"
import * as Reactivity from "@effect/experimental/Reactivity"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { AppConfig } from "../../../src/services/AppConfig.ts"
import { TestStorage } from "../TestStorage.ts"

const write = Effect.flatMap(
  SqlClient,
  (sql) => sql`INSERT INTO menus VALUES (1, 1) ON CONFLICT DO UPDATE SET message_id = message_id + 1`,
)
const logSize = Effect.map(AppConfig, ({ database }) => statSync(`${database.filename}-wal`).size)

it.effect("the write-ahead log is truncated within minutes, without waiting for readers", () =>
  Effect.gen(function* () {
    const { database } = yield* AppConfig
    yield* write
    expect(yield* logSize).toBeGreaterThan(0)
    yield* TestClock.adjust("6 minutes")
    expect(yield* logSize).toBe(0)
    const outside = yield* SqliteClient.make({ filename: database.filename, disableWAL: true })
    yield* write
    const reading = yield* outside.reserve
    yield* reading.executeUnprepared("BEGIN", [], undefined)
    yield* reading.executeUnprepared("SELECT * FROM menus", [], undefined)
    yield* write
    const before = performance.now()
    yield* TestClock.adjust("6 minutes")
    // The driver waits for a lock for up to 5 s.
    expect(performance.now() - before).toBeLessThan(4_000)
    expect(yield* logSize).toBeGreaterThan(0)
    yield* reading.executeUnprepared("COMMIT", [], undefined)
    yield* TestClock.adjust("6 minutes")
    expect(yield* logSize).toBe(0)
  }).pipe(Effect.scoped, Effect.provide(Layer.merge(Layer.fresh(TestStorage), Reactivity.layer))),
)
