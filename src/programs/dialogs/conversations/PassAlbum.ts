import { Effect, Option } from "effect"
import { privateChat } from "../../../domain/Ids.ts"
import { html } from "../../../domain/text/Html.ts"
import { obstacle } from "../../../domain/market/Conversation.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { locales } from "../../../locales/Locales.ts"
import { Accounts } from "../../../services/Accounts.ts"
import { Conversations } from "../../../services/Conversations.ts"
import type { GatheredAlbum } from "../../../services/PendingAlbums.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { wordsFor } from "../present/ConversationNames.ts"
import { answeredBy } from "./Answered.ts"
import { receiversOf } from "./Receivers.ts"
import { relayedAlbum } from "./RelayAlbum.ts"

/** The album as it reaches the other side now, or a word to its author that it can't be sent any more. */
const passed = (party: Party, { parts, repliesTo }: GatheredAlbum) =>
  Effect.gen(function* () {
    const { by, conversation } = party
    const author = (yield* (yield* Accounts).load([by.person])).get(by.person)
    if (author?.standing !== "active") return []
    const chatId = privateChat(by.person)
    if (obstacle(conversation, by.side) !== undefined) {
      const line = html`⚠️ ${locales[author.locale].conversations.notSent}`.value
      const message = { _tag: "SendText", html: line, menu: false } as const
      return [{ chatId, lane: "notice", message } satisfies Outgoing]
    }
    const receivers = yield* receiversOf(party)
    const isSole = receivers.filter(({ account }) => account.reachable).length === 1
    const answered = yield* answeredBy({ chatId, repliesTo }, conversation.id)
    const reader = { side: by.side === "seeker" ? "employer" : "seeker", hasContacts: false } as const
    const said = parts.map(({ message, source }) => ({
      relay: { by, message: message.id, locale: author.locale, source, isSole, answered },
      said: { ...message, text: wordsFor(conversation, reader, message) },
    }))
    return receivers.flatMap((receiver) => relayedAlbum(conversation, said, receiver))
  })

/** Forward an album whose parts have arrived. */
export const passAlbum = (album: GatheredAlbum) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const found = yield* conversations.get(album.conversation)
    return Option.isNone(found) ? [] : yield* passed({ by: album.by, conversation: found.value }, album)
  })
