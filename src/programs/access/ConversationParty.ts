import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Conversation, Side } from "../../domain/market/Conversation.ts"
import { type CompanyId, ConversationId } from "../../domain/market/MarketIds.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Companies } from "../../services/Companies.ts"
import { type Actor, Conversations } from "../../services/Conversations.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { companyOf } from "./CompanyMember.ts"
import type { Interaction } from "../dialogs/kit/Interaction.ts"
import { outOfDate } from "../dialogs/home/OutOfDate.ts"

/** A conversation as one who takes part in it sees it. */
export interface Party {
  readonly conversation: Conversation
  readonly by: Actor
}

/** Which side the person is on; none for everybody else. */
export const sideOf = (
  interaction: Interaction,
  { company, seeker }: { readonly company: CompanyId; readonly seeker: UserId },
) =>
  interaction.account.id === seeker
    ? Effect.succeed(Option.some<Side>("seeker"))
    : Effect.map(companyOf(interaction), (own) =>
        Option.filterMap(own, ({ id }) =>
          id === company ? Option.some<Side>("employer") : Option.none<Side>(),
        ),
      )

const partyIn = (interaction: Interaction, conversation: Conversation) =>
  Effect.map(
    sideOf(interaction, conversation),
    Option.map((side): Party => ({ conversation, by: { person: interaction.account.id, side } })),
  )

/** None when there is no such conversation, or the person takes no part in it any more. */
export const partyOf = (interaction: Interaction, id: number) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const found = id === 0 ? Option.none() : yield* conversations.get(ConversationId.make(id))
    return Option.isNone(found) ? Option.none<Party>() : yield* partyIn(interaction, found.value)
  })

/** For who takes part in the conversation; to all others the button is out of date. */
export const withParty = <E, R>(
  interaction: Interaction,
  id: number,
  use: (party: Party) => Effect.Effect<Outcome, E, R>,
): Effect.Effect<Outcome, E | StorageError, R | Companies | Conversations> =>
  Effect.flatMap(
    partyOf(interaction, id),
    Option.match({
      onNone: () => Effect.succeed(outOfDate(interaction)),
      onSome: (party): Effect.Effect<Outcome, E, R> => use(party),
    }),
  )
