import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { ContactsRecipe } from "../../domain/market/ContactsRecipe.ts"
import { otherSide } from "../../domain/market/Conversation.ts"
import { Conversations, type Share } from "../../services/Conversations.ts"
import { isStanding } from "./StandingShare.ts"

/**
 * The contacts shared with this reader, as long as the sharing holds: they were revealed, both consents stand and are
 * by people who still speak for their side, neither side blocks the other, and the reader is the one who consented for
 * theirs.
 */
export const mayHave = (
  { conversation: id, side }: Pick<ContactsRecipe, "conversation" | "side">,
  reader: UserId,
) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const found = yield* conversations.get(id)
    if (Option.isNone(found) || Option.isNone(found.value.revealedAt)) return Option.none<Share>()
    const { blockedBy } = found.value
    if (blockedBy.seeker || blockedBy.employer) return Option.none<Share>()
    const { [side]: from, [otherSide(side)]: to } = yield* conversations.shares(id)
    if (from === undefined || to?.person !== reader) return Option.none<Share>()
    const areValid =
      (yield* isStanding(found.value, side, from)) && (yield* isStanding(found.value, otherSide(side), to))
    return areValid ? Option.some(from) : Option.none<Share>()
  })
