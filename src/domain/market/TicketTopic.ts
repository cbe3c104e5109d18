import { Schema } from "effect"

/** What a support ticket is about. */
export const TicketTopic = Schema.Literal("question", "bug", "complaint")
export type TicketTopic = typeof TicketTopic.Type
