import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Conversations } from "../../services/Conversations.ts"
import { inTransaction } from "./InTransaction.ts"
import { sharingParty } from "./ShareContacts.ts"

interface Unsharing {
  readonly by: UserId
  readonly conversation: number
  readonly now: number
}

/** Withdraw this side's agreement to share contacts, unless the other side has agreed too. */
export const unshareContacts = Effect.fn("UnshareContacts")(function* (unsharing: Unsharing) {
  const { by, conversation } = yield* sharingParty(unsharing.by, unsharing.conversation)
  yield* (yield* Conversations).unshare(conversation.id, by, unsharing.now)
}, inTransaction)
