import { isRecord } from "../kit/IsRecord.ts"
import type { MenuButton } from "@grammyjs/types"
import { badRequest } from "../kit/ApiError.ts"
import type { Call, Method } from "./Method.ts"
import { knownChat } from "./TargetChat.ts"

const unparsable = (reason: string) => badRequest(`can't parse menu button: ${reason}`)

const readWebApp = (given: Readonly<Record<string, unknown>>): MenuButton => {
  const { text, web_app } = given
  const url = isRecord(web_app) ? web_app["url"] : undefined
  if (typeof text !== "string" || text === "") throw unparsable("Text must be non-empty")
  if (typeof url !== "string" || !url.startsWith("https://")) throw badRequest("BUTTON_URL_INVALID")
  return { type: "web_app", text, web_app: { url } }
}

const readMenuButton = ({ params }: Call): MenuButton => {
  const given = params.structure("menu_button") ?? { type: "default" }
  if (!isRecord(given)) throw unparsable("MenuButton must be an Object")
  switch (given["type"]) {
    case "default":
    case "commands":
      return { type: given["type"] }
    case "web_app":
      return readWebApp(given)
    default:
      throw unparsable("MenuButton has unsupported type")
  }
}

/** The private chat that a button is for; `undefined` means all of them. */
const readChatId = (call: Call) => {
  if (call.params.text("chat_id") === "") return undefined
  const { id, info } = knownChat(call)
  if (info.type !== "private") throw badRequest("chat not found")
  return id
}

export const setChatMenuButton: Method = (call) => {
  call.bot.menuButtons.set(readChatId(call), readMenuButton(call))
  return true
}

/** A chat without a button of its own has the default one. */
export const getChatMenuButton: Method = (call): MenuButton => {
  const { menuButtons } = call.bot
  return menuButtons.get(readChatId(call)) ?? menuButtons.get(undefined) ?? { type: "commands" }
}
