import type {
  Chat as ChatInfo,
  ForceReply,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "@grammyjs/types"
import type { Message, SeenMessage } from "./Message.ts"
import { Hub } from "./Hub.ts"
import type { Invites } from "./Invites.ts"
import type { Member } from "./Member.ts"
import type { Topic } from "./Topic.ts"
import type { ChatEvent } from "./WorldEvent.ts"

export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Happening = DistributiveOmit<ChatEvent, "bot" | "chatId">

interface ChatSetup {
  readonly info: ChatInfo
  /** The bot whose private chat this is. */
  readonly bot: number | undefined
  readonly nextMessageId: () => number
  readonly historyLimit: number
  readonly invites: Invites
  readonly publish: (event: ChatEvent) => void
}

/** A conversation as stored by the server. Messages are never changed, only replaced. */
export class Chat {
  readonly info: ChatInfo
  readonly bot: number | undefined
  readonly events = new Hub<ChatEvent>()
  readonly members = new Map<number, Member>()
  readonly invites: Invites
  /** Whether administrators approve new members. */
  joinByRequest = false
  /** Topics of a forum, by `message_thread_id`. */
  readonly topics = new Map<number, Topic>()
  readonly nextMessageId: () => number
  /** Ids of pinned messages in the order they were pinned. */
  readonly pinned = new Set<number>()
  /** The supergroup that replaced this group. */
  migratedTo: number | undefined
  #replyKeyboard: ReplyKeyboardMarkup | ForceReply | undefined
  readonly #messages = new Map<number, Message>()
  /** The bots' reactions, by message. */
  readonly #reactions = new Map<number, string>()
  readonly #historyLimit: number
  readonly #publish: (event: ChatEvent) => void

  constructor(setup: ChatSetup) {
    this.info = setup.info
    this.bot = setup.bot
    this.nextMessageId = setup.nextMessageId
    this.invites = setup.invites
    this.#historyLimit = setup.historyLimit
    this.#publish = setup.publish
  }

  get id() {
    return this.info.id
  }

  /** The reply keyboard that the persona sees. */
  get replyKeyboard() {
    return this.#replyKeyboard
  }

  set replyKeyboard(keyboard: ReplyKeyboardMarkup | ForceReply | undefined) {
    const isChange = keyboard !== this.#replyKeyboard
    this.#replyKeyboard = keyboard
    if (isChange) this.happen({ _tag: "KeyboardChanged", keyboard })
  }

  /** In the order of sending; edited ones keep their place. */
  get messages(): ReadonlyArray<Message> {
    return [...this.#messages.values()]
  }

  message(id: number) {
    return this.#messages.get(id)
  }

  /** The message with the bot's reaction to it. */
  seen(message: Message): SeenMessage {
    const reaction = this.#reactions.get(message.message_id)
    return reaction === undefined ? message : { ...message, reaction }
  }

  /** Set or remove the bot's reaction to a message. */
  react(message: Message, reaction: string | undefined) {
    if (reaction === undefined) this.#reactions.delete(message.message_id)
    else this.#reactions.set(message.message_id, reaction)
    this.happen({ _tag: "Reacted", message: this.seen(message) })
  }

  add(message: Message) {
    this.#messages.set(message.message_id, message)
    if (this.#messages.size > this.#historyLimit) {
      const oldest = this.#messages.keys().next()
      if (oldest.done !== true) this.#forget(oldest.value)
    }
    this.happen({ _tag: "MessageAdded", message })
  }

  replace(message: Message) {
    this.#messages.set(message.message_id, message)
    this.happen({ _tag: "MessageEdited", message: this.seen(message) })
  }

  /** Update the votes in a message's poll, which doesn't count as an edit. */
  showVotes(message: Message) {
    this.#messages.set(message.message_id, message)
    this.happen({ _tag: "PollChanged", message: this.seen(message) })
  }

  /** Returns false if there is no such message. */
  remove(messageId: number) {
    const removed = this.#forget(messageId)
    this.pinned.delete(messageId)
    if (removed) this.happen({ _tag: "MessageDeleted", messageId })
    return removed
  }

  #forget(messageId: number) {
    this.#reactions.delete(messageId)
    return this.#messages.delete(messageId)
  }

  happen(happening: Happening) {
    const event: ChatEvent = { ...happening, bot: this.bot, chatId: this.id }
    this.events.publish(event)
    this.#publish(event)
  }
}
