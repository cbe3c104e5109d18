import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Schema } from "effect"
import { Ticket, TicketEntry } from "../../domain/market/Ticket.ts"
import type { DataCipher } from "../../services/DataCipher.ts"
import { selecting } from "./Columns.ts"
import { reading } from "./Rows.ts"
import { sealedTexts } from "./sealing/SealedText.ts"

const ticketsSelected = selecting("tickets", Ticket.fields)
const entriesSelected = selecting("ticket_entries", TicketEntry.fields)

/** Tickets and their entries as rows; what people wrote, and their names, are sealed. */
export const ticketRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const { text: sealed } = sealedTexts(cipher, "tickets")
  const texts = { name: sealed("name"), text: sealed("text") }
  const entryText = sealedTexts(cipher, "ticket_entries").text("text")
  const readTickets = reading(Schema.Struct({ ...Ticket.fields, ...texts }))
  const readEntries = reading(Schema.Struct({ ...TicketEntry.fields, text: entryText }))
  return {
    seal: Schema.encodeSync(Schema.Struct(texts)),
    sealEntry: Schema.encodeSync(entryText),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(ticketsSelected)} ${rest}`, readTickets),
    selectEntries: (rest: Fragment) =>
      Effect.flatMap(sql`${sql.literal(entriesSelected)} ${rest}`, readEntries),
  }
}
export type TicketRows = ReturnType<typeof ticketRows>
