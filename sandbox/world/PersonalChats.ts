import type { Chat as ChatInfo, User } from "@grammyjs/types"
import type { Chat } from "./Chat.ts"

/** Ids that no user, group or channel has. */
const firstId = -9_000_000_000_000

const pairOf = (one: User, other: User) => [one.id, other.id].sort((a, b) => a - b).join(":")

/** The chats between two people. No bot is in them or learns of them. */
export class PersonalChats {
  readonly #make: (info: ChatInfo) => Chat
  readonly #byPair = new Map<string, Chat>()
  readonly #byId = new Map<number, Chat>()

  constructor(make: (info: ChatInfo) => Chat) {
    this.#make = make
  }

  get size() {
    return this.#byId.size
  }

  get(id: number) {
    return this.#byId.get(id)
  }

  /** All chats of a person. */
  of(user: User): ReadonlyArray<Chat> {
    return [...this.#byId.values()].filter(({ members }) => members.has(user.id))
  }

  /** The chat of two people if there is one. */
  find(one: User, other: User) {
    return this.#byPair.get(pairOf(one, other))
  }

  /** The chat of two people, made if there is none. */
  between(one: User, other: User): Chat {
    const known = this.find(one, other)
    if (known !== undefined) return known
    const chat = this.#make({ id: firstId - this.size, type: "private", first_name: other.first_name })
    for (const user of [one, other]) chat.members.set(user.id, { user, status: "member" })
    this.#byPair.set(pairOf(one, other), chat)
    this.#byId.set(chat.id, chat)
    return chat
  }

  clear() {
    this.#byPair.clear()
    this.#byId.clear()
  }
}
