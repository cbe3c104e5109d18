import { Data, Either, Option, Predicate, Schema, Struct } from "effect"
import { ChatId, UpdateId } from "../Ids.ts"
import { Act, type Incoming, type Person } from "../Incoming.ts"
import { actOf, editOf } from "./ReadMessage.ts"
import { type CallbackQuery, type Message, repliedButtons, Update, type User } from "./Update.ts"

/** An update of a kind the bot never asked for, or not of the documented shape. Quotes nothing from it. */
export class MalformedUpdate extends Data.TaggedError("MalformedUpdate")<{
  readonly kind: "unknown" | "malformed"
}> {}

const decode = Schema.decodeUnknownEither(Update)
const isUpdateId = Schema.is(UpdateId)
const isChatId = Schema.is(ChatId)

export const updateIdOf = (raw: unknown): UpdateId | undefined =>
  Predicate.hasProperty(raw, "update_id") && isUpdateId(raw.update_id) ? raw.update_id : undefined

const idAt = (value: unknown, key: string): ChatId | undefined => {
  const holder = Predicate.hasProperty(value, key) ? value[key] : undefined
  return Predicate.hasProperty(holder, "id") && isChatId(holder.id) ? holder.id : undefined
}

/** The chat of an update of any shape, or else the user who acted. */
export const laneOf = (raw: unknown): ChatId | undefined => {
  if (!Predicate.isRecord(raw)) return undefined
  for (const content of Object.values(raw)) {
    if (!Predicate.isRecord(content)) continue
    const lane = idAt(content, "chat") ?? idAt(content["message"], "chat") ?? idAt(content, "from")
    if (lane !== undefined) return lane
  }
  return undefined
}

/** Whether the message is from a bot or an anonymous group admin: answering could loop for ever. */
export const isFromBot = (raw: unknown): boolean =>
  ["message", "edited_message"].some((kind) => {
    const message = Predicate.hasProperty(raw, kind) ? raw[kind] : undefined
    const from = Predicate.hasProperty(message, "from") ? message.from : undefined
    return Predicate.hasProperty(from, "is_bot") && from.is_bot === true
  })

/** The language tag of the user who acted, in an update of any shape. */
export const languageTagOf = (raw: unknown): string | undefined => {
  if (!Predicate.isRecord(raw)) return undefined
  for (const content of Object.values(raw)) {
    const from = Predicate.hasProperty(content, "from") ? content.from : undefined
    if (Predicate.hasProperty(from, "language_code"))
      return typeof from.language_code === "string" ? from.language_code : undefined
  }
  return undefined
}

/** When a message was sent, in seconds since the epoch; undefined for a tap, which has no time of its own. */
export const sentAtOf = (raw: unknown): number | undefined => {
  const message = Predicate.hasProperty(raw, "message") ? raw.message : undefined
  return Predicate.hasProperty(message, "date") && typeof message.date === "number" ? message.date : undefined
}

const personOf = (user: typeof User.Type): Person => ({
  id: user.id,
  firstName: user.first_name ?? "",
  lastName: Option.fromNullable(user.last_name),
  username: Option.fromNullable(user.username),
  languageCode: Option.fromNullable(user.language_code),
})

const kindOfChat = (type: string): Incoming["chatKind"] => (type === "private" ? "private" : "group")

const pressed = ({ data = "", from, id: queryId, message }: typeof CallbackQuery.Type) => {
  // A message with date 0 is no longer accessible.
  const shown = Option.filter(Option.fromNullable(message), ({ date }) => date !== 0)
  const messageId = Option.map(shown, ({ message_id: id }) => id)
  return {
    chatId: message?.chat.id ?? ChatId.make(from.id),
    chatKind: kindOfChat(message?.chat.type ?? "private"),
    person: personOf(from),
    act: Act.Press({ queryId, data, messageId, ...(message?.photo !== undefined && { onPicture: true }) }),
  }
}

const written = (updateId: UpdateId, message: Message, from: typeof User.Type, act: Act): Incoming => {
  const {
    chat,
    is_topic_message: inTopic,
    media_group_id: album,
    message_id,
    message_thread_id: thread,
    reply_to_message: answered,
  } = message
  const replied = repliedButtons(message)
  return {
    updateId,
    chatId: chat.id,
    chatKind: kindOfChat(chat.type),
    person: personOf(from),
    act,
    messageId: message_id,
    ...(answered !== undefined && { repliesTo: answered.message_id }),
    ...(album !== undefined && { album }),
    ...(replied.length > 0 && { replied }),
    ...(inTopic === true && thread !== undefined && { topic: thread }),
  }
}

/** Decode one update. `botUsername` tells commands to this bot from those to others. */
export const readUpdate = (raw: unknown, botUsername: string): Either.Either<Incoming, MalformedUpdate> => {
  const decoded = decode(raw)
  if (Either.isLeft(decoded)) return Either.left(new MalformedUpdate({ kind: "malformed" }))
  const {
    update_id: updateId,
    message,
    edited_message: edited,
    callback_query: query,
    my_chat_member: membership,
  } = decoded.right
  if (message?.from !== undefined)
    return Either.right(written(updateId, message, message.from, actOf(message, botUsername)))
  // Each message of an album is edited separately.
  if (edited?.from !== undefined)
    return Either.right(Struct.omit(written(updateId, edited, edited.from, editOf(edited)), "album"))
  if (query !== undefined) return Either.right({ updateId, ...pressed(query) })
  if (membership !== undefined) {
    const { chat, from, new_chat_member: member } = membership
    const act = Act.Reachability({ reachable: member.status === "member" })
    return Either.right({
      updateId,
      chatId: chat.id,
      chatKind: kindOfChat(chat.type),
      person: personOf(from),
      act: chat.type === "private" ? act : Act.Silent(),
    })
  }
  return Either.left(new MalformedUpdate({ kind: "unknown" }))
}
