import { Schema } from "effect"

/** The target of a complaint, other than the bot itself. */
export const TicketSubject = Schema.Struct({
  kind: Schema.Literal("vacancy", "company", "person", "chat"),
  id: Schema.Int.pipe(Schema.positive()),
})
export type TicketSubject = typeof TicketSubject.Type

/** Encode a subject for storage: `vacancy:12`. */
export const formatSubject = ({ id, kind }: TicketSubject): string => `${kind}:${id}`
