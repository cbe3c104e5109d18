import type { Chat as ChatInfo, User } from "@grammyjs/types"
import { SeededRandom } from "../kit/SeededRandom.ts"
import type { SandboxClock } from "../time/SandboxClock.ts"
import { Bot, type BotSetup } from "./Bot.ts"
import { CallLog } from "./CallLog.ts"
import { Chat } from "./Chat.ts"
import { FileStore } from "./FileStore.ts"
import { Hub } from "./Hub.ts"
import { Invites } from "./Invites.ts"
import { InlineMessages } from "./InlineMessages.ts"
import { PersonalChats } from "./PersonalChats.ts"
import { Polls } from "./Polls.ts"
import type { WorldEvent } from "./WorldEvent.ts"

export interface WorldSetup {
  readonly clock: SandboxClock
  readonly seed: number
  /** Messages kept per chat. */
  readonly historyLimit: number
  /** Calls kept in the log. */
  readonly callLimit: number
  /** Bytes of files kept. */
  readonly fileLimit: number
}

export type UserSetup = Partial<Omit<User, "is_bot">>

export interface GroupSetup {
  readonly title: string
  readonly type?: "group" | "supergroup" | "channel"
  readonly username?: string
  /** A supergroup with topics. */
  readonly isForum?: boolean
}

const groupInfo = (id: number, { isForum, title, type = "supergroup", username }: GroupSetup): ChatInfo => {
  if (type === "group") return { id, type, title }
  const named = { id, title, ...(username === undefined ? {} : { username }) }
  if (type === "channel") return { ...named, type }
  return isForum === true ? { ...named, type, is_forum: true } : { ...named, type }
}

/** A private chat as the bot in it sees it. */
export const privateInfo = ({ first_name, id, last_name, username }: User): ChatInfo.PrivateChat => ({
  id,
  type: "private",
  first_name,
  ...(last_name === undefined ? {} : { last_name }),
  ...(username === undefined ? {} : { username }),
})

/** The whole state; lives in memory only and knows nothing of HTTP. */
export class World {
  readonly clock: SandboxClock
  readonly random: SeededRandom
  readonly events = new Hub<WorldEvent>()
  readonly calls: CallLog
  readonly files: FileStore
  readonly inlineMessages: InlineMessages
  readonly polls = new Polls()
  readonly bots = new Map<string, Bot>()
  readonly users = new Map<number, User>()
  /** Ids of users who deleted their accounts. */
  readonly deletedUsers = new Set<number>()
  readonly groups = new Map<number, Chat>()
  readonly personalChats: PersonalChats
  readonly #botsById = new Map<number, Bot>()
  readonly #groupsByName = new Map<string, Chat>()
  readonly #historyLimit: number
  readonly #timers = new Set<() => void>()
  #nextUserId = 700_000_001
  #nextGroupId = 1
  #nextQueryId = 1_000_000_000

  constructor({ callLimit, clock, fileLimit, historyLimit, seed }: WorldSetup) {
    this.clock = clock
    this.random = new SeededRandom(seed)
    this.calls = new CallLog(callLimit)
    this.files = new FileStore(this.random, fileLimit)
    this.inlineMessages = new InlineMessages(this.random)
    this.#historyLimit = historyLimit
    this.personalChats = new PersonalChats((info) => {
      let lastMessageId = 0
      return this.#chat(info, undefined, () => ++lastMessageId)
    })
  }

  addBot(setup: BotSetup): Bot {
    const bot = new Bot(setup, this.clock, this.random)
    this.bots.set(bot.token, bot)
    this.#botsById.set(bot.id, bot)
    this.#follow(bot)
    this.events.publish({ _tag: "BotAdded", user: bot.user })
    return bot
  }

  botById(id: number) {
    return this.#botsById.get(id)
  }

  addUser(setup: UserSetup): User {
    const id = setup.id ?? this.#freeUserId()
    const user = { first_name: `Persona ${id}`, ...setup, id, is_bot: false }
    this.users.set(id, user)
    this.events.publish({ _tag: "UserAdded", user })
    return user
  }

  /** A group, supergroup (by default) or channel, without members. */
  addGroup(setup: GroupSetup): Chat {
    const number = this.#nextGroupId++
    const id = setup.type === "group" ? -number : -1_000_000_000_000 - number
    let lastMessageId = 0
    const chat = this.#chat(groupInfo(id, setup), undefined, () => ++lastMessageId)
    this.groups.set(id, chat)
    const { username } = chat.info
    if (username !== undefined) this.#groupsByName.set(username.toLowerCase(), chat)
    this.events.publish({ _tag: "GroupAdded", chatId: id })
    return chat
  }

  /** `name` without `@`. */
  groupByName(name: string) {
    return this.#groupsByName.get(name.toLowerCase())
  }

  /** The private chat of a bot and a user, created if there is none. */
  dialog(bot: Bot, user: User): Chat {
    const known = bot.dialogs.get(user.id)
    if (known !== undefined) return known
    const chat = this.#chat(privateInfo(user), bot.id, bot.nextMessageId)
    chat.members.set(bot.id, { user: bot.user, status: "member" })
    bot.dialogs.set(user.id, chat)
    return chat
  }

  userById(id: number): User | undefined {
    return this.users.get(id) ?? this.#botsById.get(id)?.user
  }

  /** An id for a callback or inline query: like the real ones, a long number in a string. */
  newQueryId() {
    return `${this.random.integer(1e8, 1e9)}${this.#nextQueryId++}`
  }

  /** Run something after this many milliseconds, unless the world is closed or reset first. */
  later(milliseconds: number, run: () => void) {
    const cancel = this.clock.after(milliseconds, () => {
      this.#timers.delete(cancel)
      run()
    })
    this.#timers.add(cancel)
  }

  /**
   * Forget people, chats, files and calls, and pending updates. The bots stay with their webhooks, commands
   * and profiles, and all numbers continue, so that a bot's memory of a former person doesn't match a new
   * one.
   */
  empty() {
    this.#cancelTimers()
    for (const bot of this.bots.values()) {
      bot.dialogs.clear()
      bot.mayWriteTo.clear()
      bot.updates.clear()
    }
    this.users.clear()
    this.deletedUsers.clear()
    this.groups.clear()
    this.#groupsByName.clear()
    this.personalChats.clear()
    this.polls.clear()
    this.inlineMessages.clear()
    this.files.clear()
    this.calls.clear()
    this.events.publish({ _tag: "WorldEmptied" })
  }

  /** Stop all timers. */
  close() {
    this.#cancelTimers()
    for (const bot of this.bots.values()) bot.poller.close()
  }

  #cancelTimers() {
    for (const cancel of this.#timers) cancel()
    this.#timers.clear()
  }

  /** Users and bots share one number sequence. */
  #freeUserId() {
    while (this.userById(this.#nextUserId) !== undefined) this.#nextUserId++
    return this.#nextUserId++
  }

  #follow(bot: Bot) {
    const onChange = () => {
      this.events.publish({ _tag: "BotChanged", bot: bot.id })
    }
    bot.commands.onChange = onChange
    bot.onProfileChange = onChange
    bot.updates.onQueued = (id, kind, json) => {
      this.events.publish({ _tag: "UpdateQueued", at: this.clock.now(), bot: bot.id, id, kind, json })
    }
  }

  #chat(info: ChatInfo, bot: number | undefined, nextMessageId: () => number) {
    const publish = this.events.publish.bind(this.events)
    const invites = new Invites(this.random)
    return new Chat({ info, bot, nextMessageId, historyLimit: this.#historyLimit, invites, publish })
  }
}
