import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import { DeadLetters } from "../../services/DeadLetters.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { sealedColumn } from "./sealing/SealedColumn.ts"
import { attempting } from "./StorageFailure.ts"

/** The most UTF-16 units of a payload kept: more than any update Telegram sends (512 KiB). */
const maxPayload = 1_048_576

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const cipher = yield* DataCipher
  const payloads = sealedColumn(cipher, "dead_letters.payload")
  const details = sealedColumn(cipher, "dead_letters.detail")
  return DeadLetters.of({
    record: (letters, now) =>
      Effect.forEach(
        letters,
        ({ origin, updateId, chatId, payload, reason, detail }) =>
          sql`INSERT INTO dead_letters (origin, update_id, chat_id, payload, reason, detail, created_at)
            VALUES (${origin}, ${updateId ?? null}, ${chatId}, ${payloads.seal(payload.slice(0, maxPayload))},
              ${reason}, ${details.seal(detail)}, ${now})`,
        { discard: true },
      ).pipe(attempting("deadLetters.record")),
    count: sql<{ count: number }>`SELECT count(*) AS count FROM dead_letters`.pipe(
      Effect.map((rows) => rows[0]?.count ?? 0),
      attempting("deadLetters.count"),
    ),
  })
})

/** Dead letters in a table. */
export const SqlDeadLetters = Layer.effect(DeadLetters, make)
