import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { obstacle } from "../../../domain/market/Conversation.ts"
import { blockConversation } from "../../market/BlockConversation.ts"
import { closeConversation } from "../../market/CloseConversation.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { confirmEndScreen, moreScreen } from "./ConversationScreens.ts"
import { otherName } from "../present/ConversationNames.ts"
import { listenTo, showChat } from "./OpenChat.ts"
import { receiversOf } from "./Receivers.ts"
import { told } from "./Relay.ts"

const session = ({ now, session: before }: Interaction, { conversation }: Party) =>
  listenTo(before, conversation.id, now)

export const showMore = (interaction: Interaction, party: Party) =>
  Effect.succeed(
    show(interaction, moreScreen(textsOf(interaction), party), { session: session(interaction, party) }),
  )

/** Ask before blocking or closing a conversation, unless that is already done. */
export const askToEnd = (interaction: Interaction, party: Party, name: "block" | "close") => {
  const hindered = obstacle(party.conversation, party.by.side)
  return hindered === "closed" || (name === "block" && hindered === "blocking")
    ? showChat(interaction, party)
    : Effect.succeed(
        show(interaction, confirmEndScreen(textsOf(interaction), party, name), {
          session: session(interaction, party),
        }),
      )
}

/** Block or unblock the other side, which learns of a block only when it tries to write. */
export const setBlocked = (interaction: Interaction, party: Party, isBlocked: boolean) => {
  const { account, now } = interaction
  const { conversation } = party
  const t = textsOf(interaction)
  const name = otherName(t, party)
  const said = html`✅ ${isBlocked ? t.conversations.blocked(name) : t.conversations.unblocked(name)}`
  return blockConversation({ by: account.id, conversation: conversation.id, isBlocked, now }).pipe(
    Effect.flatMap((after) => showChat(interaction, after, { said })),
    Effect.catchTags({
      ConversationClosed: () => showChat(interaction, party),
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
    }),
  )
}

/** Close a conversation for both sides; its messages remain readable. */
export const close = (interaction: Interaction, party: Party) => {
  const { account, now } = interaction
  const { by, conversation } = party
  return Effect.gen(function* () {
    const after = yield* closeConversation({ by: account.id, conversation: conversation.id, now })
    const notices = (yield* receiversOf(party)).map((receiver) =>
      told(
        conversation,
        by,
        receiver,
        (their, name) => html`⛔ <b>${their.conversations.closedBy(name)}</b>`,
      ),
    )
    const t = textsOf(interaction)
    const said = html`✅ ${t.conversations.closed(otherName(t, party))}`
    return yield* showChat(interaction, after, { said, notices })
  }).pipe(
    Effect.catchTags({
      ConversationClosed: () => showChat(interaction, party),
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
    }),
  )
}
