import { Effect } from "effect"
import type { Conversation, Side } from "../../domain/market/Conversation.ts"
import { Companies } from "../../services/Companies.ts"
import type { Share } from "../../services/Conversations.ts"

/** Whether the person who shared contacts still belongs to that side. */
export const isStanding = ({ company }: Conversation, side: Side, { person }: Share) =>
  Effect.gen(function* () {
    if (side === "seeker") return true
    return (yield* (yield* Companies).acting(company)).includes(person)
  })
