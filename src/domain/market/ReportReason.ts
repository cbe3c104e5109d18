import { Schema } from "effect"

/** Why a participant of a conversation is reported. */
export const ReportReason = Schema.Literal("scam", "rude", "spam", "lies", "other")
export type ReportReason = typeof ReportReason.Type
