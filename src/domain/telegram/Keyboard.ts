import { Schema } from "effect"

/** The shapes are those of the Bot API, so a stored keyboard is sent unchanged. */
const style = Schema.optional(Schema.Literal("primary", "success", "danger"))

/** `callback_data` is 1–64 bytes, made only by CallbackData. */
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
