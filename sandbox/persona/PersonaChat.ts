import type { User } from "@grammyjs/types"
import { Struct } from "effect"
import { flat, type Message } from "../world/Message.ts"
import { formatText } from "../text/FormatText.ts"
import { unixSeconds } from "../time/SandboxClock.ts"
import { type Chat } from "../world/Chat.ts"
import type { FileKind } from "../world/FileStore.ts"
import type { CallbackAnswer } from "../world/PendingQueries.ts"
import { deliver } from "../world/Recipients.ts"
import { setMember } from "../world/Membership.ts"
import type { World } from "../world/World.ts"
import { inTopic } from "../world/Topics.ts"
import type { Ask } from "./Ask.ts"
import { findButton, findKey } from "./Buttons.ts"
import { announceChoice, inlineContent, type InlineChoice } from "./ChooseInline.ts"
import { captioned, fileContent, type FileToSend } from "./FileToSend.ts"
import { press, type PressTarget } from "./Press.ts"
import { type MessagePredicate, Unread } from "./Unread.ts"

type Content = Partial<Message>

interface InAlbum {
  /** The `media_group_id` that the parts of an album share. */
  readonly album?: string
}

interface Where {
  /** The topic. */
  readonly threadId?: number
}

interface SayOptions extends Where {
  readonly replyTo?: number
}

/** Milliseconds. */
const patience = 5000

const matching = (wanted: string | RegExp | MessagePredicate): MessagePredicate => {
  if (typeof wanted === "function") return wanted
  return ({ caption, text }) => {
    const shown = text ?? caption ?? ""
    return typeof wanted === "string" ? shown.includes(wanted) : wanted.test(shown)
  }
}

/** A chat from one persona's side: the persona's actions and view. */
export class PersonaChat {
  readonly chat: Chat
  readonly #world: World
  readonly #user: User
  readonly #unread: Unread

  constructor(world: World, user: User, chat: Chat) {
    this.#world = world
    this.#user = user
    this.chat = chat
    this.#unread = new Unread(chat, user.id, world.clock)
  }

  /** All messages in order, with edits applied and deleted ones removed. `edit_date` marks the edited. */
  get transcript(): ReadonlyArray<Message> {
    return this.chat.messages
  }

  /** The latest message by anyone else. */
  get lastReply(): Message | undefined {
    return this.transcript.findLast(({ from }) => from?.id !== this.#user.id)
  }

  /** The reply keyboard below the input field. */
  get replyKeyboard() {
    return this.chat.replyKeyboard
  }

  /** The id of the acting persona. */
  get persona() {
    return this.#user.id
  }

  isOwn({ from, via_bot }: Message) {
    return from?.id === this.#user.id && via_bot === undefined
  }

  say(text: string, { replyTo, threadId }: SayOptions = {}): Message {
    const { entities, text: written } = formatText({ text, markup: "none", entities: [] }, () => undefined)
    const reply = replyTo === undefined ? undefined : this.chat.message(replyTo)
    return this.#post({
      ...inTopic(threadId ?? reply?.message_thread_id),
      text: written,
      ...(entities.length === 0 ? {} : { entities: [...entities] }),
      ...(reply === undefined ? {} : { reply_to_message: flat(reply) }),
    })
  }

  /** Press START, as after a deep link if there is a payload. */
  start(payload?: string): Message {
    return this.say(payload === undefined ? "/start" : `/start ${payload}`)
  }

  /** Send a file, a small sample of its kind if no bytes are given. */
  send(kind: FileKind, file: FileToSend = {}, { album, threadId }: Where & InAlbum = {}): Message {
    const stored = this.#world.files.add(fileContent(kind, file), this.chat.bot)
    const together = album === undefined ? {} : { media_group_id: album }
    return this.#post({ ...inTopic(threadId), ...captioned(stored, file.caption), ...together })
  }

  /** Share one's own contact, as a button that requests it does. */
  shareOwnContact(phone: string, where: Where = {}): Message {
    const { first_name, id, last_name } = this.#user
    const named = { first_name, ...(last_name === undefined ? {} : { last_name }) }
    return this.sendContact(phone, { ...named, user_id: id }, where)
  }

  /** Share another person's contact; `user_id` is missing if the number has no Telegram account. */
  sendContact(
    phone: string,
    contact: { first_name: string; last_name?: string; user_id?: number },
    { threadId }: Where = {},
  ): Message {
    return this.#post({ ...inTopic(threadId), contact: { phone_number: phone, ...contact } })
  }

  sendLocation(latitude: number, longitude: number, { threadId }: Where = {}): Message {
    return this.#post({ ...inTopic(threadId), location: { latitude, longitude } })
  }

  /** Send a result of an inline query into this chat. Throws ApiError if it can't be sent any more. */
  chooseInline(choice: InlineChoice): Message {
    const message = this.#post(inlineContent(this.#world, choice))
    announceChoice(this.#world, this.chat, message, this.#user, choice)
    return message
  }

  /** Tap a key of the reply keyboard: send its text, or share what the key requests. */
  tap(label: string, phone = "+998901234567"): Message {
    const key = findKey(this.replyKeyboard, label)
    if (typeof key === "object" && "request_contact" in key) return this.shareOwnContact(phone)
    if (typeof key === "object" && "request_location" in key) return this.sendLocation(41.311081, 69.240562)
    return this.say(label)
  }

  /** Edit one's own text message. */
  edit(messageId: number, text: string): Message {
    const old = this.chat.message(messageId)
    if (old?.from?.id !== this.#user.id) throw new Error(`no own message ${messageId} to edit`)
    const { entities, text: written } = formatText({ text, markup: "none", entities: [] }, () => undefined)
    const found = entities.length === 0 ? {} : { entities: [...entities] }
    const message = {
      ...Struct.omit(old, "entities"),
      ...found,
      text: written,
      edit_date: unixSeconds(this.#world.clock),
    }
    this.#unread.clear()
    this.chat.replace(message)
    deliver(this.#world, this.chat, message, "edited")
    return message
  }

  /**
   * Press an inline button: in the latest message that has one with exactly this label, or else in the latest
   * that has one whose label contains it; or in the given message. With `data` no button is looked for, as
   * for a forged or stale press.
   */
  press(target: PressTarget): Ask<CallbackAnswer> {
    const { data, messageId } = findButton(this.transcript, target)
    this.#unread.clear()
    return press({ world: this.#world, chat: this.chat, user: this.#user, messageId, data })
  }

  /**
   * The next message (new or edited) by anyone else that matches, counted from the persona's last act or the
   * last message awaited; a string matches if it is contained. Fails with AwaitTimeout after `milliseconds`.
   */
  awaitMessage(wanted: string | RegExp | MessagePredicate = () => true, milliseconds = patience) {
    return this.#unread.take(matching(wanted), milliseconds)
  }

  /** Mark all messages so far as seen, as an act that writes nothing does. */
  markRead() {
    this.#unread.clear()
  }

  /** The messages that arrive within `milliseconds`, to show that none do. */
  awaitSilence(milliseconds: number) {
    return this.#unread.takeAll(milliseconds)
  }

  #post(content: Content): Message {
    const { chat } = this
    const bot = chat.bot === undefined ? undefined : this.#world.botById(chat.bot)
    // To a user who blocked the bot, Telegram offers a restart instead of an input field.
    if (bot !== undefined) setMember(this.#world, chat, bot.user, "member", this.#user)
    const author = chat.info.type === "channel" ? { sender_chat: chat.info } : { from: this.#user }
    const message: Message = {
      message_id: chat.nextMessageId(),
      ...author,
      chat: chat.info,
      date: unixSeconds(this.#world.clock),
      ...content,
    }
    chat.add(message)
    // In a channel one's own post arrived as well, without its author.
    this.#unread.clear()
    deliver(this.#world, chat, message, "new")
    return message
  }
}
