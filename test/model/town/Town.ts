import { Effect, HashMap } from "effect"
import { privateChat, type UserId } from "../../../src/domain/Ids.ts"
import type { Act } from "../../../src/domain/Incoming.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { act, type Circumstances, type PrivateChat, receive } from "../../programs/dialogs/PrivateChat.ts"
import { expectValid } from "../../programs/dialogs/Validity.ts"

/** People who talk to one bot, each in a chat of their own. */
export interface Town {
  readonly chats: HashMap.HashMap<UserId, PrivateChat>
  /** The clock shared by all. */
  readonly now: number
}

export const townOf = (chats: ReadonlyArray<PrivateChat>): Town => ({
  chats: HashMap.fromIterable(chats.map((chat) => [chat.person.id, chat] as const)),
  now: Math.max(0, ...chats.map(({ now }) => now)),
})

export const chatOf = ({ chats }: Town, id: UserId): PrivateChat => HashMap.unsafeGet(chats, id)

/** The chat as the next update finds it: with changes that others made to its account. */
const loaded = (town: Town, id: UserId) =>
  Effect.gen(function* () {
    const accounts = yield* Accounts
    const chat = chatOf(town, id)
    const account = (yield* accounts.load([id])).get(id)
    return { ...chat, account: account ?? chat.account, now: town.now }
  })

/** Perform one act of one person, check the answer, and deliver the notices to others. */
export const live = (town: Town, id: UserId, what: Act, more: Circumstances = {}) =>
  Effect.gen(function* () {
    const { chat, outcome } = yield* act(yield* loaded(town, id), what, more)
    if (more.album === undefined) expectValid(what, outcome)
    const others = HashMap.map(HashMap.set(town.chats, id, chat), (other, person) =>
      person === id
        ? other
        : outcome.outgoing
            .filter(({ chatId }) => chatId === privateChat(person))
            .reduce((known, { message }) => receive(known, message), other),
    )
    const after: Town = { chats: others, now: town.now + 1_000 }
    return after
  })
