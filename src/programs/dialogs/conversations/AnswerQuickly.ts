import { Effect, Option } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { QuickAnswer } from "../../../domain/market/QuickAnswer.ts"
import type { Subject } from "../../../services/Conversations.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { beginConversation } from "../../market/BeginConversation.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { countsOver, inBrief } from "../home/OverCap.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { isSecondTap } from "../kit/SecondTap.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"
import { tooLate } from "./BeginChat.ts"
import { showChat } from "./OpenChat.ts"
import { passOn } from "./PassOn.ts"

/** Only the invited person answers. */
const send = (interaction: Interaction, party: Party, answer: QuickAnswer) =>
  Effect.gen(function* () {
    if (party.by.side !== "seeker") return outOfDate(interaction)
    const said = { kind: "answer", text: answer, file: Option.none() } as const
    const { notices } = yield* passOn(interaction, party, said)
    return yield* showChat(interaction, party, { notices })
  }).pipe(
    Effect.catchTags({
      ConversationObstructed: () =>
        showChat(interaction, party, { said: html`⚠️ ${textsOf(interaction).conversations.notSent}` }),
      TooFast: () =>
        showChat(interaction, party, {
          said: html`⚠️ ${inBrief(interaction, "messages")}`,
          counts: countsOver("messages"),
        }),
    }),
  )

/** Answer an invitation in the conversation about it, with one tap. */
export const answerQuickly = (interaction: Interaction, about: Subject, answer: QuickAnswer) => {
  const { account, now } = interaction
  if (isSecondTap(interaction)) return Effect.succeed(stayQuiet(interaction))
  return beginConversation({ by: account.id, about, now }).pipe(
    Effect.flatMap((party) => send(interaction, party, answer)),
    Effect.catchTags({
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
      NothingToTalkAbout: () => Effect.succeed(tooLate(interaction)),
    }),
  )
}
