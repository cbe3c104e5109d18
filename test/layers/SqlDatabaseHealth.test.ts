import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlDatabaseHealth } from "../../src/layers/SqlDatabaseHealth.ts"
import { DatabaseHealth } from "../../src/services/DatabaseHealth.ts"
import { StorageError } from "../../src/services/StorageError.ts"
import { TestStorage } from "./TestStorage.ts"

it.scopedLive("the database answers until it is broken", () =>
  Effect.gen(function* () {
    const { ping } = yield* DatabaseHealth
    const sql = yield* SqlClient
    yield* ping
    yield* sql`DROP TABLE effect_sql_migrations`
    expect(yield* Effect.flip(ping)).toEqual(new StorageError({ operation: "ping", code: "SQLITE_ERROR" }))
  }).pipe(Effect.provide(SqlDatabaseHealth.pipe(Layer.provideMerge(TestStorage)))),
)
