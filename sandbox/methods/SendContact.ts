import { badRequest } from "../kit/ApiError.ts"
import type { Method } from "./Method.ts"
import { publish } from "./Publish.ts"
import { readReplyMarkup } from "./ReadReplyMarkup.ts"
import { targetChat } from "./TargetChat.ts"

/** As on the real server, `user_id` is filled in by the server, whatever the bot sends. */
export const sendContact: Method = (call) => {
  const { params } = call
  const phone = params.text("phone_number")
  const firstName = params.text("first_name")
  if (phone === "") throw badRequest("phone_number is empty")
  if (firstName === "") throw badRequest("first_name is empty")
  const [lastName, vcard] = [params.text("last_name"), params.text("vcard")]
  const contact = {
    phone_number: phone,
    first_name: firstName,
    ...(lastName === "" ? {} : { last_name: lastName }),
    ...(vcard === "" ? {} : { vcard }),
  }
  const markup = readReplyMarkup(params)
  return publish(call, targetChat(call), { contact }, markup)
}
