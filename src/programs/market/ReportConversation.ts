import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { ReportReason } from "../../domain/market/ReportReason.ts"
import { Caps } from "../../services/Caps.ts"
import { Conversations } from "../../services/Conversations.ts"
import { Tickets } from "../../services/Tickets.ts"
import { conversationParty } from "../access/ConversationParty.ts"
import { inTransaction } from "./InTransaction.ts"

interface Reporting {
  readonly by: UserId
  /** The reporter's first name in Telegram; may be empty. */
  readonly name: string
  readonly conversation: number
  readonly reason: ReportReason
  readonly text: string
  readonly now: number
}

/** Report the other side to the operators; returns the ticket's number. */
export const reportConversation = Effect.fn("ReportConversation")(function* (reporting: Reporting) {
  const { name, now, reason, text } = reporting
  const party = yield* conversationParty(reporting.by, reporting.conversation)
  const { by, conversation } = party
  const [caps, tickets, conversations] = [yield* Caps, yield* Tickets, yield* Conversations]
  yield* caps.spend("reportsOfChat", [by.person, conversation.id], now)
  yield* caps.spend("reports", [by.person], now)
  const subject = Option.some({ kind: "chat", id: conversation.id } as const)
  const complaint = {
    author: by.person,
    name,
    topic: "complaint",
    text,
    photo: Option.none(),
    subject,
  } as const
  const number = yield* tickets.open({ ...complaint, reason }, now)
  yield* conversations.noteReport(conversation.id, by, now)
  return { party, number }
}, inTransaction)
