import * as Reactivity from "@effect/experimental/Reactivity"
import type { SqlClient } from "@effect/sql/SqlClient"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { describe, expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Layer } from "effect"
import { readFileSync } from "node:fs"
import { migrations, newestMigration } from "../../src/layers/sql/Migrations.ts"
import { SqlStorage } from "../../src/layers/SqlStorage.ts"
import { AppConfig } from "../../src/services/AppConfig.ts"
import { TestAppConfig } from "./TestAppConfig.ts"

const open = Effect.scoped(Layer.build(Layer.fresh(SqlStorage)))

/** Changes the database from outside, as another application or release would. */
const change = (act: (sql: SqlClient) => Effect.Effect<unknown, unknown>) =>
  Effect.flatMap(AppConfig, ({ database: { filename } }) =>
    Effect.flatMap(SqliteClient.make({ filename, disableWAL: true }), act).pipe(
      Effect.scoped,
      Effect.provide(Reactivity.layer),
      Effect.orDie,
    ),
  )

const applied = (id: number, name: string) =>
  change((sql) => sql`INSERT INTO effect_sql_migrations (migration_id, name) VALUES (${id}, ${name})`)

describe("a database of another schema", () => {
  it.live("one that a newer release wrote is refused in one line that names both", () =>
    Effect.gen(function* () {
      const { filename } = (yield* AppConfig).database
      yield* open
      yield* applied(99, "unheard_of")
      const failure = yield* Effect.flip(open)
      expect(failure).toMatchObject({ _tag: "NewerSchema", exitCode: 78 })
      expect(failure.message).toMatch(/^DATABASE_URL: .* schema 99, .* up to \d+\. .+$/)
      expect(failure.message).toContain(filename)
      expect(failure.message).toContain(` ${newestMigration}.`)
    }).pipe(Effect.provide(TestAppConfig)),
  )

  it.live("one of an older release is brought up to date, and opens again", () =>
    Effect.zipRight(open, open).pipe(Effect.provide(TestAppConfig)),
  )

  it.live.prop(
    "another application's is refused and left as it is, to the byte",
    [fc.stringMatching(/^[a-z]{1,20}$/), fc.boolean()],
    ([name, isEffects]) =>
      Effect.gen(function* () {
        const { filename } = (yield* AppConfig).database
        yield* change((sql) => sql`CREATE TABLE ${sql(`t_${name}`)} (x)`)
        if (isEffects) {
          yield* change((sql) =>
            sql.unsafe("CREATE TABLE effect_sql_migrations (migration_id INTEGER PRIMARY KEY, name TEXT)"),
          )
          yield* applied(1, `x${migrations.get(1) ?? ""}`)
        }
        const before = readFileSync(filename)
        const failure = yield* Effect.flip(open)
        expect(failure).toMatchObject({ _tag: "ForeignDatabase", exitCode: 78 })
        expect(failure.message).toMatch(/^DATABASE_URL: .*another application.*sqlite:\.\/data\/jobbot\.db$/)
        expect(readFileSync(filename).equals(before)).toBe(true)
      }).pipe(Effect.provide(Layer.fresh(TestAppConfig))),
    { fastCheck: { numRuns: 10 } },
  )
})
