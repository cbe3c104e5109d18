import { isRecord } from "../kit/IsRecord.ts"
import type { BotCommand, BotCommandScope } from "@grammyjs/types"
import { badRequest } from "../kit/ApiError.ts"
import { lengthOf } from "../text/Lengths.ts"
import type { Call, Method } from "./Method.ts"
import { Params } from "./Params.ts"
import { knownChat } from "./TargetChat.ts"

const maxCommands = 100

const readLanguage = (params: Params) => {
  const language = params.text("language_code")
  if (language !== "" && !/^[a-z]{2}$/.test(language)) throw badRequest("invalid language code specified")
  return language
}

const readScope = (call: Call): BotCommandScope => {
  const given = call.params.structure("scope")
  const scope = isRecord(given) ? given : { type: "default" }
  const chatId = () => knownChat({ ...call, params: new Params(scope) }).id
  switch (scope["type"]) {
    case "default":
    case "all_private_chats":
    case "all_group_chats":
    case "all_chat_administrators":
      return { type: scope["type"] }
    case "chat":
    case "chat_administrators":
      return { type: scope["type"], chat_id: chatId() }
    case "chat_member":
      return { type: "chat_member", chat_id: chatId(), user_id: Number(scope["user_id"]) }
    default:
      throw badRequest("can't parse BotCommandScope: unsupported type specified")
  }
}

const readCommand = (value: unknown): BotCommand => {
  const { command, description } = isRecord(value) ? value : {}
  const name = typeof command === "string" ? command.replace(/^\//, "") : ""
  const about = typeof description === "string" ? description.trim() : ""
  if (name === "") throw badRequest("command must be non-empty")
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest("BOT_COMMAND_INVALID")
  if (about === "") throw badRequest("command description must be non-empty")
  if (lengthOf(about) > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID")
  return { command: name, description: about }
}

export const setMyCommands: Method = (call) => {
  const given = call.params.structure("commands")
  if (!Array.isArray(given)) throw badRequest("can't parse commands: commands must be an Array")
  if (given.length > maxCommands) throw badRequest("BOT_COMMANDS_TOO_MUCH")
  call.bot.commands.set(readScope(call), readLanguage(call.params), given.map(readCommand))
  return true
}

export const deleteMyCommands: Method = (call) => {
  call.bot.commands.delete(readScope(call), readLanguage(call.params))
  return true
}

export const getMyCommands: Method = (call) =>
  call.bot.commands.get(readScope(call), readLanguage(call.params))

const profileTexts = {
  name: { maxLength: 64, error: "NAME_INVALID" },
  description: { maxLength: 512, error: "DESCRIPTION_INVALID" },
  short_description: { maxLength: 120, error: "ABOUT_INVALID" },
} as const

type ProfileText = keyof typeof profileTexts

export const setProfileText =
  (kind: ProfileText): Method =>
  ({ bot, params }) => {
    const text = params.text(kind)
    const { error, maxLength } = profileTexts[kind]
    if (lengthOf(text) > maxLength) throw badRequest(error)
    bot.setProfileText(kind, readLanguage(params), text)
    return true
  }

export const getProfileText =
  (kind: ProfileText): Method =>
  ({ bot, params }) => {
    const text = bot.profileText(kind, readLanguage(params)) || bot.profileText(kind, "")
    return { [kind]: text === "" && kind === "name" ? bot.user.first_name : text }
  }
