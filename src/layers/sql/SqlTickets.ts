import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer, Option, Schema } from "effect"
import { formatSubject } from "../../domain/market/TicketSubject.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { Tickets } from "../../services/Tickets.ts"
import { sealedTexts } from "./sealing/SealedText.ts"
import { attempting } from "./StorageFailure.ts"

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const seal = Schema.encodeSync(sealedTexts(yield* DataCipher, "tickets").text("text"))
  return Tickets.of({
    open: ({ author, photo, reason, subject, text, topic }, now) =>
      sql<{ id: number }>`INSERT INTO tickets ${sql.insert({
        author,
        topic,
        subject: Option.getOrNull(Option.map(subject, formatSubject)),
        reason: reason ?? null,
        text: seal(text),
        photo: Option.getOrNull(photo),
        status: "open",
        created_at: now,
      })} RETURNING id`.pipe(
        Effect.map((rows) => rows[0]?.id ?? 0),
        attempting("tickets.open"),
      ),
  })
})

/** Support tickets in a table; the row id is the ticket's number. */
export const SqlTickets = Layer.effect(Tickets, make)
