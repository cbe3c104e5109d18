import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer, Option } from "effect"
import { Tickets } from "../services/Tickets.ts"
import { attempting } from "./sql/StorageFailure.ts"

const make = Effect.map(SqlClient, (sql) =>
  Tickets.of({
    open: ({ author, topic, text, photo }, now) =>
      sql<{ id: number }>`INSERT INTO tickets (author, topic, text, photo, status, created_at)
        VALUES (${author}, ${topic}, ${text}, ${Option.getOrNull(photo)}, 'open', ${now}) RETURNING id`.pipe(
        Effect.map((rows) => rows[0]?.id ?? 0),
        attempting("tickets.open"),
      ),
  }),
)

/** Support tickets as a table; the row's id is the ticket's number. */
export const SqlTickets = Layer.effect(Tickets, make)
