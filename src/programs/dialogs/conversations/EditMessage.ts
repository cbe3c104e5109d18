import { Effect, Option } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html } from "../../../domain/text/Html.ts"
import { privateChat } from "../../../domain/Ids.ts"
import type { Act } from "../../../domain/Incoming.ts"
import { isMasked, obstacle } from "../../../domain/market/Conversation.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { Conversations, type Placed } from "../../../services/Conversations.ts"
import { PendingAlbums } from "../../../services/PendingAlbums.ts"
import { editChatMessage } from "../../market/EditChatMessage.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { countsOver, inBrief } from "../home/OverCap.ts"
import { type Changes, stayQuiet } from "../kit/ShowScreen.ts"
import { type Party, conversationParty } from "../../access/ConversationParty.ts"
import { otherName } from "../present/ConversationNames.ts"
import { receiversOf } from "./Receivers.ts"
import { changed } from "./Relay.ts"
import { asOption } from "../../access/Policy.ts"

/** Send the author a line without replacing the menu. */
const tellAuthor = (
  interaction: Interaction,
  line: string,
  { notices = [], ...changes }: Changes = {},
): Outcome => {
  const message = { _tag: "SendText", html: html`⚠️ ${line}`.value, menu: false } as const
  const { chatId } = interaction.incoming
  return stayQuiet(interaction, { ...changes, notices: [{ chatId, lane: "reply", message }, ...notices] })
}

/** Edits of the message's copies in the other side's chats. */
const copiesAfter = (party: Party, { message }: Placed, text: string) =>
  Effect.gen(function* () {
    const { by, conversation } = party
    const copies = yield* (yield* Conversations).copies(message.id)
    const receivers = yield* receiversOf(party)
    const isPart = (yield* (yield* PendingAlbums).stateOf(message.id)) !== undefined
    const said = { author: by.person, message: message.id, side: by.side, kind: message.kind, text, isPart }
    return copies.flatMap((copy) => {
      const receiver = receivers.find(({ account }) => privateChat(account.id) === copy.chatId)
      return receiver === undefined ? [] : (changed(conversation, said, receiver, copy) ?? [])
    })
  })

const carryOver = (interaction: Interaction, party: Party, placed: Placed, text: string) =>
  Effect.gen(function* () {
    const { by, conversation } = party
    const { conversations: t } = textsOf(interaction)
    const { message } = placed
    const name = otherName(textsOf(interaction), party)
    const lost = tellAuthor(interaction, t.changeLost(name))
    if (obstacle(conversation, by.side) !== undefined) return tellAuthor(interaction, t.notSent)
    if (message.kind === "text" && text.trim() === "") return lost
    const read = isMasked(conversation, message.at) ? maskContacts(text) : text
    const notices = yield* copiesAfter(party, placed, read)
    const isWaiting = (yield* (yield* PendingAlbums).stateOf(message.id)) === "waiting"
    if (notices.length === 0 && !isWaiting) return lost
    const { account, now } = interaction
    const editing = { by: account.id, conversation: conversation.id, message: message.id, text, now }
    yield* editChatMessage(editing)
    return read === text
      ? stayQuiet(interaction, { notices })
      : tellAuthor(interaction, t.masked(name), { notices })
  }).pipe(
    Effect.catchTags({
      ConversationObstructed: () =>
        Effect.succeed(tellAuthor(interaction, textsOf(interaction).conversations.notSent)),
      NotAllowed: () => Effect.succeed(stayQuiet(interaction)),
      TooFast: () =>
        Effect.succeed(
          tellAuthor(interaction, inBrief(interaction, "messages"), { counts: countsOver("messages") }),
        ),
    }),
  )

/** Apply an edit to the copies of a forwarded message; edits of any other message are ignored. */
export const editMessage = (interaction: Interaction, { text }: Extract<Act, { _tag: "Edit" }>) =>
  Effect.gen(function* () {
    const { messageId } = interaction.incoming
    const found =
      messageId === undefined
        ? Option.none()
        : yield* (yield* Conversations).saidIn(interaction.account.id, messageId)
    if (Option.isNone(found) || found.value.message.text === text) return stayQuiet(interaction)
    const party = yield* asOption(conversationParty(interaction.account.id, found.value.conversation))
    return Option.isNone(party)
      ? stayQuiet(interaction)
      : yield* carryOver(interaction, party.value, found.value, text)
  })
