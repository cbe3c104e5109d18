import { Schema } from "effect"

/** The shapes are the Bot API's own, so that a stored keyboard is sent as it is. */
const style = Schema.optional(Schema.Literal("primary", "success", "danger"))

/** `callback_data` is 1–64 bytes: made by CallbackData only. */
export const CallbackButton = Schema.Struct({ text: Schema.String, callback_data: Schema.String, style })
export const UrlButton = Schema.Struct({ text: Schema.String, url: Schema.String, style })
export const InlineButton = Schema.Union(CallbackButton, UrlButton)
export type InlineButton = typeof InlineButton.Type

export const InlineKeyboard = Schema.Struct({ inline_keyboard: Schema.Array(Schema.Array(InlineButton)) })
export type InlineKeyboard = typeof InlineKeyboard.Type

export const ReplyKeyboard = Schema.Struct({
  keyboard: Schema.Array(
    Schema.Array(Schema.Struct({ text: Schema.String, request_contact: Schema.optional(Schema.Boolean) })),
  ),
  resize_keyboard: Schema.Boolean,
  one_time_keyboard: Schema.Boolean,
})

export const RemoveKeyboard = Schema.Struct({ remove_keyboard: Schema.Literal(true) })

export const ReplyMarkup = Schema.Union(InlineKeyboard, ReplyKeyboard, RemoveKeyboard)
export type ReplyMarkup = typeof ReplyMarkup.Type
