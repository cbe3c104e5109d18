import { Schema } from "effect"

/** How a vacancy's applications may be sorted. */
export const QueueOrder = Schema.Literal("newest", "match")
export type QueueOrder = typeof QueueOrder.Type
