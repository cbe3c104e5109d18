import { isRecord } from "../kit/IsRecord.ts"
import type {
  ForceReply,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "@grammyjs/types"
import { badRequest } from "../kit/ApiError.ts"
import { lengthOf } from "../text/Lengths.ts"
import type { ReplyMarkup } from "../world/Chat.ts"
import { checkInlineButton, checkKey } from "./CheckButton.ts"
import type { Params } from "./Params.ts"

const maxMarkupBytes = 10_240
const maxInlineButtons = 100
const maxKeys = 300
const maxPlaceholder = 64

const rows = (value: unknown, field: string): ReadonlyArray<ReadonlyArray<unknown>> => {
  if (!Array.isArray(value))
    throw badRequest(`object expected as reply markup: field "${field}" must be of type Array`)
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest(`field "${field}" must be an Array of Arrays`)
    return row as ReadonlyArray<unknown>
  })
}

const checkAll = (buttons: ReadonlyArray<unknown>, limit: number, check: (button: unknown) => void) => {
  if (buttons.length > limit) throw badRequest("reply markup is too long")
  for (const button of buttons) check(button)
}

type Fields = Readonly<Record<string, unknown>>

const checkPlaceholder = ({ input_field_placeholder: text }: Fields) => {
  if (typeof text === "string" && lengthOf(text) > maxPlaceholder) {
    throw badRequest("input field placeholder is too long")
  }
}

const isInline = (markup: Fields): markup is Fields & InlineKeyboardMarkup => {
  if (!("inline_keyboard" in markup)) return false
  checkAll(rows(markup["inline_keyboard"], "inline_keyboard").flat(), maxInlineButtons, checkInlineButton)
  return true
}

const isKeyboard = (markup: Fields): markup is Fields & ReplyKeyboardMarkup => {
  if (!("keyboard" in markup)) return false
  checkAll(rows(markup["keyboard"], "keyboard").flat(), maxKeys, checkKey)
  return true
}

const isRemove = (markup: Fields): markup is Fields & ReplyKeyboardRemove =>
  markup["remove_keyboard"] === true

const isForceReply = (markup: Fields): markup is Fields & ForceReply => markup["force_reply"] === true

/** The `reply_markup` of a call, checked; undefined if there is none. */
export const readReplyMarkup = (params: Params): ReplyMarkup | undefined => {
  const markup = params.structure("reply_markup")
  if (markup === undefined) return undefined
  if (!isRecord(markup)) throw badRequest("object expected as reply markup")
  checkPlaceholder(markup)
  if (Buffer.byteLength(JSON.stringify(markup)) > maxMarkupBytes) throw badRequest("reply markup is too long")
  if (isInline(markup) || isKeyboard(markup) || isRemove(markup) || isForceReply(markup)) return markup
  return undefined
}

/** The inline keyboard of an edit; other kinds of markup can't be edited in. */
export const readInlineKeyboard = (params: Params): InlineKeyboardMarkup | undefined => {
  const markup = readReplyMarkup(params)
  if (markup === undefined || "inline_keyboard" in markup) return markup
  throw badRequest("inline keyboard expected")
}
