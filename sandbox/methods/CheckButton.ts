import { isRecord } from "../kit/IsRecord.ts"
import { badRequest } from "../kit/ApiError.ts"
import { checkedLink, linkedUserId } from "../text/CheckedLink.ts"
import { lengthOf } from "../text/Lengths.ts"

const maxCallbackData = 64
const maxCopyText = 256

const inlineKinds = [
  "callback_data",
  "url",
  "web_app",
  "login_url",
  "copy_text",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "callback_game",
  "pay",
] as const

type InlineKind = (typeof inlineKinds)[number]

const unparsable = (reason: string) => badRequest(`can't parse inline keyboard button: ${reason}`)

const checkUrl = (value: unknown) => {
  const url = typeof value === "string" ? value : ""
  if (linkedUserId(url) === undefined && checkedLink(url) === undefined) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`)
  }
}

const checkCopyText = (value: unknown) => {
  const text = isRecord(value) && typeof value["text"] === "string" ? value["text"] : ""
  if (text === "" || lengthOf(text) > maxCopyText) throw badRequest("BUTTON_COPY_TEXT_INVALID")
}

const checkKind = (kind: InlineKind, value: unknown) => {
  switch (kind) {
    case "callback_data":
      if (typeof value !== "string") throw unparsable('Field "callback_data" must be of type String')
      if (value === "") throw unparsable("Text buttons are unallowed in the inline keyboard")
      if (Buffer.byteLength(value) > maxCallbackData) throw badRequest("BUTTON_DATA_INVALID")
      return
    case "url":
      checkUrl(value)
      return
    case "web_app":
      if (!isRecord(value) || !String(value["url"]).startsWith("https://"))
        throw badRequest("BUTTON_URL_INVALID")
      return
    case "copy_text":
      checkCopyText(value)
      return
    case "login_url":
    case "switch_inline_query":
    case "switch_inline_query_current_chat":
    case "switch_inline_query_chosen_chat":
    case "callback_game":
    case "pay":
  }
}

const checkLabel = (button: Readonly<Record<string, unknown>>) => {
  if (typeof button["text"] !== "string") throw unparsable('Field "text" must be of type String')
  const { style } = button
  if (style !== undefined && style !== "danger" && style !== "success" && style !== "primary") {
    throw unparsable("Invalid button style specified")
  }
}

/** Throws the server's error for an invalid inline button. */
export const checkInlineButton = (button: unknown) => {
  if (!isRecord(button)) throw unparsable("Inline keyboard button must be an Object")
  checkLabel(button)
  if (button["text"] === "") throw badRequest("BUTTON_TYPE_INVALID")
  const kind = inlineKinds.find((name) => button[name] !== undefined)
  if (kind === undefined) throw unparsable("Text buttons are unallowed in the inline keyboard")
  checkKind(kind, button[kind])
}

/** Throws the server's error for an invalid key of a reply keyboard. */
export const checkKey = (key: unknown) => {
  if (typeof key === "string") return
  if (!isRecord(key) || typeof key["text"] !== "string") {
    throw badRequest('can\'t parse keyboard button: Field "text" must be of type String')
  }
}
