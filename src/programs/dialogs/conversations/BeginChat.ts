import { Effect } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import { screen } from "../../../domain/Screen.ts"
import type { Subject } from "../../../services/Conversations.ts"
import { beginConversation } from "../../market/BeginConversation.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"
import { showChat } from "./OpenChat.ts"

/** The application or invitation is over. */
export const tooLate = (interaction: Interaction) => {
  const t = textsOf(interaction)
  const text = lines(html`💬 <b>${t.conversations.name}</b>`, html``, html`⛔ ${t.conversations.tooLate}`)
  return show(interaction, screen(text, wayBack(t)))
}

/** Open the conversation about an application or invitation. */
export const chatAbout = (interaction: Interaction, about: Subject) => {
  const { account, now } = interaction
  return beginConversation({ by: account.id, about, now }).pipe(
    Effect.flatMap((party) => showChat(interaction, party)),
    Effect.catchTags({
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
      NothingToTalkAbout: () => Effect.succeed(tooLate(interaction)),
    }),
  )
}
