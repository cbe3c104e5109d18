import { Schema } from "effect"

const id = Schema.Int.pipe(Schema.positive())

export const ResumeId = id.pipe(Schema.brand("ResumeId"))
export type ResumeId = typeof ResumeId.Type

export const CompanyId = id.pipe(Schema.brand("CompanyId"))
export type CompanyId = typeof CompanyId.Type

export const VacancyId = id.pipe(Schema.brand("VacancyId"))
export type VacancyId = typeof VacancyId.Type

/** Identifier of a seeker's application to a vacancy. */
export const ApplicationId = id.pipe(Schema.brand("ApplicationId"))
export type ApplicationId = typeof ApplicationId.Type

/** Identifier of a company's invitation to a seeker; its conversation has the same number. */
export const InvitationId = id.pipe(Schema.brand("InvitationId"))
export type InvitationId = typeof InvitationId.Type

export const ConversationId = id.pipe(Schema.brand("ConversationId"))
export type ConversationId = typeof ConversationId.Type

/** Identifier of a message within its conversation, increasing with time. */
export const ChatMessageId = id.pipe(Schema.brand("ChatMessageId"))
export type ChatMessageId = typeof ChatMessageId.Type

/** Identifier of a request to the operators, as shown to people. */
export const TicketId = id.pipe(Schema.brand("TicketId"))
export type TicketId = typeof TicketId.Type

/** Identifier of an entry in a ticket's history, increasing with time. */
export const TicketEntryId = id.pipe(Schema.brand("TicketEntryId"))
export type TicketEntryId = typeof TicketEntryId.Type
