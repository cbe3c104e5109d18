import type { Message } from "../world/Message.ts"
import { Effect } from "effect"
import type { SandboxClock } from "../time/SandboxClock.ts"
import { awaitEvent } from "../world/Await.ts"
import type { Chat } from "../world/Chat.ts"
import { isInside } from "../world/Member.ts"

export type MessagePredicate = (message: Message) => boolean

interface Waiter {
  readonly matches: MessagePredicate
  readonly found: (message: Message) => void
}

const capacity = 1000

const describe = (message: Message) =>
  JSON.stringify(message.text ?? message.caption ?? Object.keys(message).join()).slice(0, 120)

/** Messages by others in a chat since its reader last wrote, as far as they are remembered. */
const leftUnread = ({ messages }: Chat, reader: number): Array<Message> => {
  const isOwn = ({ from }: Message) => from?.id === reader
  const seen = messages.findLastIndex(isOwn) + 1
  return messages.slice(Math.max(seen, messages.length - capacity))
}

/** Messages by others, new or edited, since a chat's reader last acted or took one. */
export class Unread {
  readonly #clock: SandboxClock
  #messages: Array<Message>
  readonly #waiters = new Set<Waiter>()
  #isInside: boolean

  constructor(chat: Chat, reader: number, clock: SandboxClock) {
    this.#clock = clock
    this.#messages = leftUnread(chat, reader)
    this.#isInside = isInside(chat.members.get(reader))
    chat.events.subscribe((event) => {
      if (event._tag === "MemberChanged" && event.user.id === reader) this.#move(chat, reader)
      if (event._tag !== "MessageAdded" && event._tag !== "MessageEdited") return
      if (event.message.from?.id !== reader) this.#arrive(event.message)
    })
  }

  clear() {
    this.#messages = []
  }

  /** Take the first matching message, existing or future, and all before it. */
  take(matches: MessagePredicate, milliseconds: number) {
    return awaitEvent<Message>({
      clock: this.#clock,
      waitedFor: "matching message",
      milliseconds,
      listen: (found) => this.#listen({ matches, found }),
      seen: () => this.#messages.map(describe),
    })
  }

  /** Take all messages that arrived, after `milliseconds`: to show that none do. */
  takeAll(milliseconds: number): Effect.Effect<ReadonlyArray<Message>> {
    return Effect.async<ReadonlyArray<Message>>((resume) => {
      const cancel = this.#clock.after(milliseconds, () => {
        const messages = this.#messages
        this.clear()
        resume(Effect.succeed(messages))
      })
      return Effect.sync(cancel)
    })
  }

  #listen(waiter: Waiter) {
    const index = this.#messages.findIndex(waiter.matches)
    const message = this.#messages[index]
    if (message !== undefined) {
      this.#messages.splice(0, index + 1)
      waiter.found(message)
      return () => undefined
    }
    this.#waiters.add(waiter)
    return () => {
      this.#waiters.delete(waiter)
    }
  }

  /** A new member sees messages from then on. */
  #move(chat: Chat, reader: number) {
    const wasInside = this.#isInside
    this.#isInside = isInside(chat.members.get(reader))
    if (this.#isInside && !wasInside) this.clear()
  }

  #arrive(message: Message) {
    for (const waiter of this.#waiters) {
      if (!waiter.matches(message)) continue
      this.#waiters.delete(waiter)
      this.clear()
      waiter.found(message)
      return
    }
    this.#messages.push(message)
    if (this.#messages.length > capacity) this.#messages.shift()
  }
}
