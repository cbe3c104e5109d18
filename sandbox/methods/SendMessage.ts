import type { Method } from "./Method.ts"
import { publish } from "./Publish.ts"
import { readReplyMarkup } from "./ReadReplyMarkup.ts"
import { readText, textFields } from "./ReadText.ts"
import { targetChat } from "./TargetChat.ts"

export const sendMessage: Method = (call) => {
  const text = readText(call)
  const markup = readReplyMarkup(call.params)
  return publish(call, targetChat(call), textFields(text), markup)
}
