import { Schema } from "effect"

const Kind = Schema.Literal("vacancy", "company", "person", "chat")

/** The target of a complaint, other than the bot itself. */
export const TicketSubject = Schema.Struct({ kind: Kind, id: Schema.Int.pipe(Schema.positive()) })
export type TicketSubject = typeof TicketSubject.Type

/** A subject as stored: `vacancy:12`. */
export const TicketSubjectText = Schema.transform(
  Schema.TemplateLiteralParser(Kind, ":", Schema.NumberFromString),
  TicketSubject,
  {
    strict: true,
    decode: ([kind, , id]) => ({ kind, id }),
    encode: ({ id, kind }) => [kind, ":", id] as const,
  },
)
