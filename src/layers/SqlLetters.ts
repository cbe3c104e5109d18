import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Layer } from "effect"
import { type Letter, mostLetters } from "../domain/market/Letter.ts"
import { Letters } from "../services/Letters.ts"
import { attempting } from "./sql/StorageFailure.ts"

type Shape = Letters["Type"]

const slots = JSON.stringify(Array.range(1, mostLetters))

/** In the first place that is free. */
const add =
  (sql: SqlClient): Shape["add"] =>
  (owner, text, now) =>
    sql<Letter>`INSERT INTO letters (owner, slot, text, updated_at)
      SELECT ${owner}, value, ${text}, ${now} FROM json_each(${slots})
      WHERE value NOT IN (SELECT slot FROM letters WHERE owner = ${owner})
      ORDER BY value LIMIT 1 RETURNING slot, text`.pipe(Effect.map(Array.head), attempting("letters.add"))

const make = Effect.map(SqlClient, (sql) =>
  Letters.of({
    of: (owner) =>
      sql<Letter>`SELECT slot, text FROM letters WHERE owner = ${owner} ORDER BY slot`.pipe(
        attempting("letters.of"),
      ),
    add: add(sql),
    save: (owner, { slot, text }, now) =>
      sql`UPDATE letters SET text = ${text}, updated_at = ${now}
        WHERE owner = ${owner} AND slot = ${slot} RETURNING slot`.pipe(
        Effect.map(Array.isNonEmptyReadonlyArray),
        attempting("letters.save"),
      ),
    remove: (owner, slot) =>
      sql`DELETE FROM letters WHERE owner = ${owner} AND slot = ${slot} RETURNING slot`.pipe(
        Effect.map(Array.isNonEmptyReadonlyArray),
        attempting("letters.remove"),
      ),
  }),
)

/** Saved letters as a table, keyed by their owner and place. */
export const SqlLetters = Layer.effect(Letters, make)
