import { Schema } from "effect"

/** What a ticket complains of, besides the bot itself. */
export const TicketSubject = Schema.Struct({
  kind: Schema.Literal("vacancy", "company", "person", "chat"),
  id: Schema.Int.pipe(Schema.positive()),
})
export type TicketSubject = typeof TicketSubject.Type

/** As it is stored: `vacancy:12`. */
export const formatSubject = ({ id, kind }: TicketSubject): string => `${kind}:${id}`
