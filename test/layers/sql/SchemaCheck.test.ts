import * as Reactivity from "@effect/experimental/Reactivity"
import type { SqlClient } from "@effect/sql/SqlClient"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { describe, expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Layer } from "effect"
import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { migrations, newestMigration } from "../../../src/layers/sql/Migrations.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { AppConfig } from "../../../src/services/AppConfig.ts"
import { TestAppConfig } from "../TestAppConfig.ts"

const open = Effect.scoped(Layer.build(Layer.fresh(SqlStorage)))

/** Change the database from outside, as another application or release would. */
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

/** Everything in a database's folder: names, modes and bytes. */
const surroundings = (filename: string) => {
  const folder = dirname(filename)
  return [
    statSync(folder).mode,
    ...readdirSync(folder).map((name) => {
      const path = `${folder}/${name}`
      return [name, statSync(path).mode, readFileSync(path).toString("base64")]
    }),
  ]
}

/** The database with a transaction's journal beside it, as a crash in the middle leaves it. */
const dieWriting = (sql: SqlClient, filename: string) =>
  Effect.gen(function* () {
    yield* sql.unsafe("PRAGMA journal_mode = DELETE")
    yield* sql.unsafe("CREATE TABLE spilled (x)")
    yield* sql.unsafe("PRAGMA cache_size = 1")
    yield* sql.unsafe("BEGIN")
    yield* sql.unsafe(
      "INSERT INTO spilled WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 999) SELECT zeroblob(999) FROM n",
    )
    for (const end of ["", "-journal"]) copyFileSync(filename + end, `${filename}.dead${end}`)
    yield* sql.unsafe("ROLLBACK")
    for (const end of ["", "-journal"]) copyFileSync(`${filename}.dead${end}`, filename + end)
  })

describe("a database", () => {
  it.live("of a newer release is refused in one line that names both", () =>
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

  it.live("of an older release is migrated, and opens again", () =>
    Effect.zipRight(open, open).pipe(Effect.provide(TestAppConfig)),
  )

  it.live("with a transaction interrupted by a crash is rolled back and opens", () =>
    Effect.gen(function* () {
      const { filename } = (yield* AppConfig).database
      yield* open
      yield* change((sql) => dieWriting(sql, filename))
      expect(readdirSync(dirname(filename)).join(" ")).toContain("-journal")
      yield* open
      yield* change((sql) =>
        Effect.map(sql`SELECT count(*) AS n FROM spilled`, (rows) => {
          expect(rows).toEqual([{ n: 0 }])
        }),
      )
    }).pipe(Effect.provide(TestAppConfig)),
  )

  it.live.prop(
    "of another application is refused and left unchanged, with its folder, to the byte and the mode",
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
        chmodSync(filename, 0o644)
        chmodSync(dirname(filename), 0o755)
        const before = surroundings(filename)
        const failure = yield* Effect.flip(open)
        expect(failure).toMatchObject({ _tag: "ForeignDatabase", exitCode: 78 })
        expect(failure.message).toMatch(/^DATABASE_URL: .*another application.*sqlite:\.\/data\/jobbot\.db$/)
        expect(surroundings(filename)).toEqual(before)
      }).pipe(Effect.provide(Layer.fresh(TestAppConfig))),
    { fastCheck: { numRuns: 10 } },
  )
})
