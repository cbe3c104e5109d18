import { badRequest } from "../kit/ApiError.ts"
import type { Call, Method } from "./Method.ts"
import { publish } from "./Publish.ts"
import { readReplyMarkup } from "./ReadReplyMarkup.ts"
import { targetChat } from "./TargetChat.ts"

const readDegrees = ({ params }: Call, name: "latitude" | "longitude", most: number) => {
  const text = params.text(name)
  if (text === "") throw badRequest(`${name} is empty`)
  const degrees = Number(text)
  if (!(Math.abs(degrees) <= most)) throw badRequest("wrong location specified")
  return degrees
}

const readLocation = (call: Call) => ({
  latitude: readDegrees(call, "latitude", 90),
  longitude: readDegrees(call, "longitude", 180),
})

export const sendLocation: Method = (call) => {
  const location = readLocation(call)
  const markup = readReplyMarkup(call.params)
  return publish(call, targetChat(call), { location }, markup)
}

/** The message has the venue's location twice, for clients that don't support venues. */
export const sendVenue: Method = (call) => {
  const location = readLocation(call)
  const markup = readReplyMarkup(call.params)
  const venue = { location, title: call.params.text("title"), address: call.params.text("address") }
  return publish(call, targetChat(call), { location, venue }, markup)
}
