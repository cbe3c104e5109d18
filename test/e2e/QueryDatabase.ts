import * as Reactivity from "@effect/experimental/Reactivity"
import type { SqlClient } from "@effect/sql/SqlClient"
import type { SqlError } from "@effect/sql/SqlError"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { Effect } from "effect"

/** Query the database of a running bot from outside. */
export const queryDatabase = <A>(folder: string, ask: (sql: SqlClient) => Effect.Effect<A, SqlError>) =>
  Effect.flatMap(SqliteClient.make({ filename: `${folder}/bot.db`, disableWAL: true }), ask).pipe(
    Effect.scoped,
    Effect.provide(Reactivity.layer),
    Effect.orDie,
  )
