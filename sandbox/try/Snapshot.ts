import type { ForceReply, ReplyKeyboardMarkup } from "@grammyjs/types"
import { Schema, Struct } from "effect"
import { optional } from "../kit/Optional.ts"
import type { People } from "../persona/People.ts"
import type { Bot } from "../world/Bot.ts"
import type { Message } from "../world/Message.ts"
import type { World } from "../world/World.ts"

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

const Message = Schema.declare(
  (value): value is Message => isObject(value) && "message_id" in value && "chat" in value,
)
const Keyboard = Schema.declare(
  (value): value is ReplyKeyboardMarkup | ForceReply =>
    isObject(value) && ("keyboard" in value || "force_reply" in value),
)

const Person = Schema.Struct({
  id: Schema.Int,
  first_name: Schema.String,
  last_name: optional(Schema.String),
  username: optional(Schema.String),
  language_code: optional(Schema.String),
})

const Dialog = Schema.Struct({
  user: Schema.Int,
  blocked: Schema.Boolean,
  keyboard: optional(Keyboard),
  messages: Schema.Array(Message),
})

const File = Schema.Struct({
  id: Schema.String,
  uniqueId: Schema.String,
  path: Schema.String,
  kind: Schema.Literal("photo", "document", "voice", "sticker", "video", "audio", "animation", "video_note"),
  bytes: Schema.Uint8ArrayFromBase64,
  name: optional(Schema.String),
  mimeType: optional(Schema.String),
  width: optional(Schema.Number),
  height: optional(Schema.Number),
  duration: optional(Schema.Number),
})

/** An update that the bot has not confirmed. */
const Update = Schema.Struct({ id: Schema.Int, json: Schema.String, expiresAt: Schema.Int })

/** Everything between the people and one bot, to be restored later; the bot owns its files. */
export const Snapshot = Schema.parseJson(
  Schema.Struct({
    version: Schema.Literal(1),
    lastMessageId: Schema.Int,
    nextUpdateId: Schema.NullOr(Schema.Int),
    updates: Schema.optionalWith(Schema.Array(Update), { default: () => [] }),
    people: Schema.Array(Person),
    dialogs: Schema.Array(Dialog),
    files: Schema.Array(File),
  }),
)
export type Snapshot = typeof Snapshot.Type

/** The current state of the people's chats with a bot. */
export const takeSnapshot = (world: World, bot: Bot): Snapshot => ({
  version: 1,
  lastMessageId: bot.lastMessageId,
  nextUpdateId: bot.updates.tail ?? null,
  updates: bot.updates.waiting,
  people: [...world.users.values()].map((user) => Struct.omit(user, "is_bot")),
  dialogs: [...bot.dialogs].map(([user, chat]) => ({
    user,
    blocked: chat.members.get(bot.id)?.status === "kicked",
    ...(chat.replyKeyboard === undefined ? {} : { keyboard: chat.replyKeyboard }),
    messages: chat.messages,
  })),
  files: world.files.list().map((file) => Struct.omit(file, "bot")),
})

/** Restore a snapshot into an empty world. */
export const restoreSnapshot = (world: World, people: People, bot: Bot, snapshot: Snapshot) => {
  for (const file of snapshot.files) world.files.keep({ ...file, bot: bot.id })
  for (const person of snapshot.people) people.add(person)
  for (const { blocked, keyboard, messages, user: id } of snapshot.dialogs) {
    const user = world.userById(id)
    if (user === undefined) continue
    const chat = world.dialog(bot, user)
    for (const message of messages) chat.add(message)
    chat.replyKeyboard = keyboard
    if (blocked) chat.members.set(bot.id, { user: bot.user, status: "kicked" })
  }
  bot.continueAfter(snapshot.lastMessageId)
  bot.updates.restore(snapshot.updates)
  if (snapshot.nextUpdateId !== null) bot.updates.renumber(snapshot.nextUpdateId)
}
