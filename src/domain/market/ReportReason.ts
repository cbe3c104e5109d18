import { Schema } from "effect"

/** What is wrong with how somebody behaves in a conversation. */
export const ReportReason = Schema.Literal("scam", "rude", "spam", "lies", "other")
export type ReportReason = typeof ReportReason.Type
