import { Either, Option } from "effect"
import { decodeTap } from "../../domain/CallbackData.ts"
import type { Act } from "../../domain/Incoming.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import { isOpenCommand, isOpenDialog, isOpenTap } from "./home/Banned.ts"
import type { Interaction } from "./kit/Interaction.ts"
import { isReplyToSupport } from "./moderation/TicketReply.ts"

/** Whether a ban forbids the act. Banned people can still write to support and read the privacy policy. */
export const isRefused = (interaction: Interaction, said: Act): boolean => {
  const { account, session } = interaction
  if (account.standing === "active") return false
  if (said._tag === "Command") return !isOpenCommand(said.name)
  if (said._tag === "Edit") return true
  if (said._tag !== "Press")
    return !Option.exists(session.active, isOpenDialog) && !isReplyToSupport(interaction)
  return Either.match(decodeTap(said.data), { onLeft: () => true, onRight: ({ tap }) => !isOpenTap(tap) })
}

/** Mark messages to a person who is not in good standing as official: all others are held back from them. */
export const officially = ({ account, incoming: { chatId } }: Interaction, outcome: Outcome): Outcome =>
  account.standing === "active"
    ? outcome
    : {
        ...outcome,
        outgoing: outcome.outgoing.map((each) =>
          each.chatId === chatId ? { ...each, official: true } : each,
        ),
      }
