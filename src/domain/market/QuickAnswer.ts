import { Schema } from "effect"

/** A seeker's answer to an invitation in one tap. */
export const QuickAnswer = Schema.Literal("coming", "later", "declining")
export type QuickAnswer = typeof QuickAnswer.Type
