import { isRecord } from "../kit/IsRecord.ts"
import type { InlineKeyboardMarkup } from "@grammyjs/types"
import { ApiError, badRequest } from "../kit/ApiError.ts"
import type { Message } from "../world/Message.ts"
import { type InlineMedia, readInlineMedia } from "./InlineMedia.ts"
import type { Call } from "./Method.ts"
import { Params } from "./Params.ts"
import { readInlineKeyboard } from "./ReadReplyMarkup.ts"
import { captionFields, readText, textFields } from "./ReadText.ts"

/** The message that choosing a result sends: `content`, and the file if there is one. */
export interface InlineResult {
  readonly id: string
  readonly content: Partial<Message>
  readonly media: InlineMedia | undefined
  readonly markup: InlineKeyboardMarkup | undefined
}

const required = (params: Params, field: string) => {
  const value = params.raw[field] ?? undefined
  if (value === undefined) throw badRequest(`Can't find field "${field}"`)
  if (typeof value !== "string" && typeof value !== "number") {
    throw badRequest(`Field "${field}" must be of type String`)
  }
  return String(value)
}

const number = (params: Params, field: string) => {
  const value = Number(required(params, field))
  if (!Number.isFinite(value)) throw badRequest(`Field "${field}" must be of type Number`)
  return value
}

const place = (params: Params): Partial<Message> => {
  const location = { latitude: number(params, "latitude"), longitude: number(params, "longitude") }
  const [title, address] = [params.text("title"), params.text("address")]
  return address === "" ? { location } : { location, venue: { location, title, address } }
}

const contact = (params: Params): Partial<Message> => {
  const [phone, firstName] = [required(params, "phone_number"), required(params, "first_name")]
  const lastName = params.text("last_name")
  const named = { first_name: firstName, ...(lastName === "" ? {} : { last_name: lastName }) }
  return { contact: { phone_number: phone, ...named } }
}

/** `input_message_content`: its fields determine its kind. */
const inputContent = (call: Call, given: Readonly<Record<string, unknown>>): Partial<Message> => {
  const params = new Params(given)
  if ("message_text" in given) {
    return textFields(
      readText({ ...call, params: new Params({ ...given, text: params.text("message_text") }) }),
    )
  }
  if ("latitude" in given) return place(params)
  if ("phone_number" in given) return contact(params)
  throw badRequest("Input message content is not specified")
}

const typesWithoutFile: ReadonlySet<string> = new Set(["article", "location", "venue", "contact"])

const contentOf = (call: Call, type: string, media: InlineMedia | undefined): Partial<Message> => {
  const { params } = call
  const given = params.raw["input_message_content"] ?? undefined
  if (given !== undefined && !isRecord(given)) {
    throw badRequest('Field "input_message_content" must be of type Object')
  }
  if (type === "article") required(params, "title")
  if (given !== undefined) return inputContent(call, given)
  if (media !== undefined) return captionFields(call)
  switch (type) {
    case "article":
      throw badRequest('Can\'t find field "message_text"')
    case "location":
    case "venue":
      return place(params)
    default:
      return contact(params)
  }
}

const parse = (call: Call): InlineResult => {
  const { params } = call
  const type = required(params, "type").toLowerCase()
  const id = required(params, "id")
  const media = readInlineMedia(type, params)
  if (media === undefined && !typesWithoutFile.has(type)) {
    throw badRequest(`Type "${type}" is unsupported for the inline query result`)
  }
  if (media?.url === "") required(params, `${media.field}_file_id`)
  const content = contentOf(call, type, media)
  const isReplaced = isRecord(params.raw["input_message_content"])
  return { id, content, media: isReplaced ? undefined : media, markup: readInlineKeyboard(params) }
}

/** One `InlineQueryResult…` object. Throws the server's error for an invalid one. */
export const readInlineResult = (call: Call, value: unknown): InlineResult => {
  try {
    if (!isRecord(value)) throw badRequest("Inline query result must be an object")
    return parse({ ...call, params: new Params(value) })
  } catch (error) {
    const reason = error instanceof ApiError ? error.message.replace(/^Bad Request: /, "") : undefined
    // Errors of the Bot API server are reported as parse errors; CODES come from the server behind it.
    if (reason === undefined || /^[A-Z_]+$/.test(reason)) throw error
    throw badRequest(`can't parse inline query result: ${reason.charAt(0).toUpperCase()}${reason.slice(1)}`)
  }
}
