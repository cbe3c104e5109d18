import type { ChosenInlineResult, InlineQuery, User } from "@grammyjs/types"
import type { Bot } from "../world/Bot.ts"
import type { Chat } from "../world/Chat.ts"
import type { MemberStatus } from "../world/Member.ts"
import { setMember } from "../world/Membership.ts"
import type { InlineAnswer } from "../world/PendingQueries.ts"
import type { World } from "../world/World.ts"
import { Ask } from "./Ask.ts"
import { PersonaChat } from "./PersonaChat.ts"

/** A person with a Telegram account. The persona's acts reach the bots as updates, at once. */
export class Persona {
  readonly user: User
  readonly #world: World
  readonly #chats = new Map<Chat, PersonaChat>()

  constructor(world: World, user: User) {
    this.#world = world
    this.user = user
  }

  get id() {
    return this.user.id
  }

  /** The private chat with a bot, as this persona sees it. */
  chatWith(bot: Bot): PersonaChat {
    return this.in(this.#world.dialog(bot, this.user))
  }

  /** A group or channel as this persona sees it. */
  in(chat: Chat): PersonaChat {
    const known = this.#chats.get(chat)
    if (known !== undefined) return known
    const personaChat = new PersonaChat(this.#world, this.user, chat)
    this.#chats.set(chat, personaChat)
    return personaChat
  }

  join(group: Chat, status: MemberStatus = "member") {
    setMember(this.#world, group, this.user, status)
  }

  /** Adds a bot to a group. */
  addBot(group: Chat, bot: Bot, status: MemberStatus = "member") {
    setMember(this.#world, group, bot.user, status, this.user)
  }

  removeBot(group: Chat, bot: Bot) {
    setMember(this.#world, group, bot.user, "kicked", this.user)
  }

  block(bot: Bot) {
    setMember(this.#world, this.#world.dialog(bot, this.user), bot.user, "kicked", this.user)
  }

  unblock(bot: Bot) {
    setMember(this.#world, this.#world.dialog(bot, this.user), bot.user, "member", this.user)
  }

  /** From now on, anyone who writes to this persona gets the error that the user is deactivated. */
  deleteAccount() {
    this.#world.deletedUsers.add(this.id)
  }

  /** Type `@bot query`. */
  queryInline(bot: Bot, query: string, offset = ""): Ask<InlineAnswer> {
    const ask = new Ask<InlineAnswer>(this.#world.newQueryId(), this.#world.clock)
    const update: InlineQuery = { id: ask.id, from: this.user, query, offset, chat_type: "sender" }
    bot.inlineQueries.add(ask.id, ask.settle)
    bot.updates.push("inline_query", update)
    return ask
  }

  chooseInline(bot: Bot, query: string, resultId: string) {
    const update: ChosenInlineResult = { result_id: resultId, from: this.user, query }
    bot.updates.push("chosen_inline_result", update)
  }
}
