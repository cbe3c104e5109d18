import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Layer, Schema } from "effect"
import { quotas } from "../../domain/market/Caps.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { Letters } from "../../services/Letters.ts"
import { reading } from "./Rows.ts"
import { sealedTexts } from "./sealing/SealedText.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = Letters["Type"]

const slots = JSON.stringify(Array.range(1, quotas.letters.most))

const letterRows = (cipher: DataCipher["Type"]) => {
  const text = sealedTexts(cipher, "letters").text("text")
  return {
    seal: Schema.encodeSync(text),
    read: reading(Schema.Struct({ slot: Schema.Int, text })),
  }
}

/** Save in the first free slot. */
const add =
  (sql: SqlClient, { read, seal }: ReturnType<typeof letterRows>): Shape["add"] =>
  (owner, text, now) =>
    sql`INSERT INTO letters (owner, slot, text, updated_at)
      SELECT ${owner}, value, ${seal(text)}, ${now} FROM json_each(${slots})
      WHERE value NOT IN (SELECT slot FROM letters WHERE owner = ${owner})
      ORDER BY value LIMIT 1 RETURNING slot, text`.pipe(
      Effect.flatMap(read),
      Effect.map(Array.head),
      attempting("letters.add"),
    )

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const table = letterRows(yield* DataCipher)
  return Letters.of({
    of: (owner) =>
      sql`SELECT slot, text FROM letters WHERE owner = ${owner} ORDER BY slot`.pipe(
        Effect.flatMap(table.read),
        attempting("letters.of"),
      ),
    add: add(sql, table),
    save: (owner, { slot, text }, now) =>
      sql`UPDATE letters SET text = ${table.seal(text)}, updated_at = ${now}
        WHERE owner = ${owner} AND slot = ${slot} RETURNING slot`.pipe(
        Effect.map(Array.isNonEmptyReadonlyArray),
        attempting("letters.save"),
      ),
    remove: (owner, slot) =>
      sql`DELETE FROM letters WHERE owner = ${owner} AND slot = ${slot} RETURNING slot`.pipe(
        Effect.map(Array.isNonEmptyReadonlyArray),
        attempting("letters.remove"),
      ),
  })
})

/** Saved letters in a table, keyed by owner and slot. */
export const SqlLetters = Layer.effect(Letters, make)
