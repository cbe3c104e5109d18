import { Effect } from "effect"
import type { MessageContent } from "../../../domain/market/Conversation.ts"
import { PendingAlbums } from "../../../services/PendingAlbums.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { sendChatMessage } from "../../market/SendChatMessage.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { answeredBy } from "./Answered.ts"
import { viewOf } from "./OpenChat.ts"
import { passAlbum } from "./PassAlbum.ts"
import { receiversOf } from "./Receivers.ts"
import { relayed } from "./Relay.ts"

/** The album that a file is part of; other content isn't waited for. */
const albumOf = ({ incoming: { album } }: Interaction, { kind }: MessageContent): string | undefined =>
  kind === "photo" || kind === "document" ? album : undefined

/**
 * Store a message, and forward it to the other side in each receiver's language. The files of an album are gathered, and
 * forwarded together before whatever follows them.
 */
export const passOn = (interaction: Interaction, party: Party, said: MessageContent) =>
  Effect.gen(function* () {
    const { account, incoming, now } = interaction
    const { by, conversation } = party
    const albums = yield* PendingAlbums
    const receivers = yield* receiversOf(party)
    const seenBy = receivers.flatMap(({ account: { id, reachable }, listens }) =>
      listens && reachable ? [id] : [],
    )
    const { messageId: source, repliesTo } = incoming
    const album = albumOf(interaction, said)
    const content = {
      ...said,
      ...(source !== undefined && { source }),
      ...(album !== undefined && { album }),
    }
    const sending = { by: account.id, conversation: conversation.id, said: content, seenBy, now }
    const { message, text } = yield* sendChatMessage(sending)
    const earlier = yield* Effect.forEach(yield* albums.takeOf(conversation.id, by, album), passAlbum)
    const view = yield* viewOf(party, 0)
    const isMasked = text !== said.text
    if (album !== undefined) {
      yield* albums.gather({ conversation: conversation.id, by, album, message, repliesTo }, now)
      return { view, receivers, isMasked, notices: earlier.flat() }
    }
    const isSole = receivers.filter((receiver) => receiver.account.reachable).length === 1
    const answered = yield* answeredBy(incoming, conversation.id)
    const relay = { by, message, answered, locale: account.locale, source, isSole, isRest: false }
    const acts = view.theyShared ? (["reply", "open"] as const) : (["reply", "share", "open"] as const)
    const notices = receivers.flatMap((receiver) =>
      relayed(conversation, relay, { ...said, text }, receiver, acts),
    )
    return { view, receivers, isMasked, notices: [...earlier.flat(), ...notices] }
  })
