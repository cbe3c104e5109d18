import { badRequest } from "../kit/ApiError.ts"
import type { Method } from "./Method.ts"
import { publish } from "./Publish.ts"
import { readReplyMarkup } from "./ReadReplyMarkup.ts"
import { targetChat } from "./TargetChat.ts"

/** The highest value of each. */
const sides = new Map([
  ["🎲", 6],
  ["🎯", 6],
  ["🎳", 6],
  ["🏀", 5],
  ["⚽", 5],
  ["🎰", 64],
])

/** The server rolls the dice, from its own seed. */
export const sendDice: Method = (call) => {
  const emoji = call.params.text("emoji").replace("\u{fe0f}", "") || "🎲"
  const highest = sides.get(emoji)
  if (highest === undefined) throw badRequest("EMOTICON_INVALID")
  const markup = readReplyMarkup(call.params)
  const dice = { emoji, value: call.world.random.integer(1, highest + 1) }
  return publish(call, targetChat(call), { dice }, markup)
}
