import { Schema } from "effect"

/** The topic of a support ticket. */
export const TicketTopic = Schema.Literal("question", "bug", "complaint")
export type TicketTopic = typeof TicketTopic.Type
