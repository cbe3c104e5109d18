import { isRecord } from "../kit/IsRecord.ts"
import { badRequest } from "../kit/ApiError.ts"
import type { Method } from "./Method.ts"
import { targetChat } from "./TargetChat.ts"

const emoji = new Set(
  (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 " +
    "🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
  ).split(" "),
)

/** The emoji that a reaction shows; a custom one is shown as a star. */
const readReaction = (value: unknown): string => {
  if (!isRecord(value)) throw badRequest("can't parse reaction type: expected an Object")
  const shown = value["emoji"]
  switch (value["type"]) {
    case "emoji":
      if (typeof shown !== "string" || !emoji.has(shown)) throw badRequest("REACTION_INVALID")
      return shown
    case "custom_emoji":
      if (!/^[1-9]\d*$/.test(String(value["custom_emoji_id"]))) throw badRequest("REACTION_INVALID")
      return "⭐"
    default:
      throw badRequest("REACTION_INVALID")
  }
}

/** A bot has at most one reaction to a message. */
export const setMessageReaction: Method = (call) => {
  const chat = targetChat(call)
  const reaction = call.params.structure("reaction") ?? []
  if (!Array.isArray(reaction)) throw badRequest("can't parse reaction types JSON object")
  const shown = reaction.map(readReaction)
  if (reaction.length > 1) throw badRequest("REACTIONS_TOO_MANY")
  const message = chat.message(call.params.integer("message_id", 0))
  if (message === undefined) throw badRequest("message to react not found")
  chat.react(message, shown[0])
  return true
}
