import { isRecord } from "../kit/IsRecord.ts"
import type { MessageEntity } from "@grammyjs/types"
import { badRequest } from "../kit/ApiError.ts"
import { EntityError, type FormattedText } from "../text/FormattedText.ts"
import { formatText, isMarkup, type Markup } from "../text/FormatText.ts"
import { lengthOf, maxCaption, maxText } from "../text/Lengths.ts"
import type { Call } from "./Method.ts"
import type { Params } from "./Params.ts"

const maxRawBytes = 32_768

const readMarkup = (given: string): Markup => {
  const mode = given.toLowerCase()
  if (mode === "" || mode === "none") return "none"
  if (isMarkup(mode)) return mode
  throw badRequest("unsupported parse_mode")
}

const isEntity = (value: unknown): value is MessageEntity =>
  isRecord(value) &&
  typeof value["type"] === "string" &&
  Number.isInteger(value["offset"]) &&
  Number.isInteger(value["length"])

const readEntities = (params: Params, name: string) => {
  const given = params.structure(name)
  return Array.isArray(given) ? given.filter(isEntity) : []
}

const format = ({ params, world }: Call, field: string, entitiesField: string): FormattedText => {
  const text = params.text(field)
  if (text.length * 3 > maxRawBytes && Buffer.byteLength(text) > maxRawBytes)
    throw badRequest("text is too long")
  const markup = readMarkup(params.text("parse_mode"))
  try {
    const entities = readEntities(params, entitiesField)
    return formatText({ text, markup, entities }, (id) => world.userById(id))
  } catch (error) {
    throw error instanceof EntityError ? badRequest(`can't parse entities: ${error.message}`) : error
  }
}

/** The `text` of a message with its entities; throws if it is missing, blank, too long or has invalid markup. */
export const readText = (call: Call): FormattedText => {
  if (call.params.text("text") === "") throw badRequest("message text is empty")
  const formatted = format(call, "text", "entities")
  if (formatted.text === "") throw badRequest("text must be non-empty")
  if (formatted.text.length > maxText && lengthOf(formatted.text) > maxText)
    throw badRequest("message is too long")
  return formatted
}

/** The message fields that result from its `text`. */
export const textFields = ({ entities, text }: FormattedText) =>
  entities.length === 0 ? { text } : { text, entities: [...entities] }

/** The message fields that result from its `caption`, none if it is empty. */
export const captionFields = (call: Call) => {
  const { entities, text } = format(call, "caption", "caption_entities")
  if (text.length > maxCaption && lengthOf(text) > maxCaption) throw badRequest("message caption is too long")
  if (text === "") return {}
  return entities.length === 0 ? { caption: text } : { caption: text, caption_entities: [...entities] }
}
