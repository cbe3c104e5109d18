import { Struct } from "effect"
import { badRequest } from "../kit/ApiError.ts"
import { postService } from "../world/Arrivals.ts"
import type { Chat } from "../world/Chat.ts"
import type { Message } from "../world/Message.ts"
import { given } from "../kit/Given.ts"
import type { Topic } from "../world/Topic.ts"
import { inTopic, maxTopics, putTopic, removeTopic } from "../world/Topics.ts"
import { assertRight } from "./MemberRights.ts"
import type { Call, Method } from "./Method.ts"
import { targetChat } from "./TargetChat.ts"

const colors = [7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047]
const maxName = 128

const forum = (call: Call): Chat => {
  const chat = targetChat(call)
  if (chat.info.is_forum !== true) throw badRequest("the chat is not a forum")
  return chat
}

const readName = ({ params }: Call) => {
  const name = Array.from(params.text("name").trim()).slice(0, maxName).join("")
  if (name === "") throw badRequest("name must be non-empty")
  return name
}

const readColor = ({ params }: Call) => {
  const color = params.integer("icon_color", 0)
  if (color !== 0 && !colors.includes(color)) throw badRequest("invalid icon color specified")
  return color === 0 ? (colors[0] ?? 0) : color
}

/** Empty if the topic is to have none. */
const readIcon = ({ params }: Call) => {
  const icon = params.text("icon_custom_emoji_id")
  if (icon !== "" && !/^[1-9]\d{0,19}$/.test(icon)) throw badRequest("DOCUMENT_INVALID")
  return icon
}

/** Fields that aren't set stay: an empty name, a missing icon. */
const readChanges = (call: Call) => {
  const { params } = call
  const isKept = (params.raw["icon_custom_emoji_id"] ?? undefined) === undefined
  return given({
    name: params.text("name") === "" ? undefined : readName(call),
    icon_custom_emoji_id: isKept ? undefined : readIcon(call),
  })
}

/** A topic with this icon, or without one if it is empty. */
const withIcon = (topic: Topic, icon: string): Topic =>
  icon === "" ? Struct.omit(topic, "icon_custom_emoji_id") : { ...topic, icon_custom_emoji_id: icon }

/** The topic that a call names, in a forum where the bot has the right to change it. */
const ownTopic = (call: Call, action: string) => {
  const chat = forum(call)
  const topic = chat.topics.get(call.params.integer("message_thread_id", 0))
  if (topic === undefined) throw badRequest("invalid forum topic identifier specified")
  assertRight(call, chat, "can_manage_topics", `not enough rights to ${action} the topic`)
  return { chat, topic }
}

const post = ({ bot, world }: Call, chat: Chat, topic: Topic, content: Partial<Message>) =>
  postService(world, chat, bot.account, { ...inTopic(topic.message_thread_id), ...content })

export const createForumTopic: Method = (call) => {
  const chat = forum(call)
  assertRight(call, chat, "can_manage_topics", "not enough rights to create a topic")
  const [name, icon_color, icon] = [readName(call), readColor(call), readIcon(call)]
  const looks = {
    name,
    icon_color,
    ...(icon === "" ? {} : { icon_custom_emoji_id: icon }),
  }
  if (chat.topics.size >= maxTopics) throw badRequest("TOPICS_TOO_MUCH")
  const id = chat.nextMessageId()
  const topic = { message_thread_id: id, ...looks, isClosed: false }
  putTopic(chat, topic)
  postService(call.world, chat, call.bot.account, {
    ...inTopic(id),
    message_id: id,
    forum_topic_created: looks,
  })
  return Struct.omit(topic, "isClosed")
}

export const editForumTopic: Method = (call) => {
  const { chat, topic } = ownTopic(call, "edit")
  const changes = readChanges(call)
  const { icon_custom_emoji_id: icon = topic.icon_custom_emoji_id ?? "", name = topic.name } = changes
  const isSame = name === topic.name && icon === (topic.icon_custom_emoji_id ?? "")
  if (isSame) throw badRequest("TOPIC_NOT_MODIFIED")
  putTopic(chat, withIcon({ ...topic, name }, icon))
  post(call, chat, topic, { forum_topic_edited: changes })
  return true
}

const setClosed =
  (isClosed: boolean): Method =>
  (call) => {
    const { chat, topic } = ownTopic(call, "close or open")
    if (topic.isClosed === isClosed) throw badRequest("TOPIC_NOT_MODIFIED")
    putTopic(chat, { ...topic, isClosed })
    post(call, chat, topic, isClosed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} })
    return true
  }

export const closeForumTopic = setClosed(true)

export const reopenForumTopic = setClosed(false)

export const deleteForumTopic: Method = (call) => {
  const { chat, topic } = ownTopic(call, "delete")
  removeTopic(chat, topic.message_thread_id)
  return true
}
