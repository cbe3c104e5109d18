import { Schema } from "effect"

/** Why a participant of a conversation is reported. */
export const ReportReason = Schema.Literal("scam", "rude", "spam", "lies", "other")
export type ReportReason = typeof ReportReason.Type

/** Why a vacancy is reported. */
export const VacancyReportReason = Schema.Literal("fee", "untrue", "filled", "unfair", "advert", "other")
export type VacancyReportReason = typeof VacancyReportReason.Type

/** Why anything is reported. */
export const ComplaintReason = Schema.Union(ReportReason, VacancyReportReason)
export type ComplaintReason = typeof ComplaintReason.Type
