import type { TelegramError } from "./TelegramError.ts"

/** Every Bot API method the product calls: a closed set, fit for a label. */
export const telegramMethods = [
  "getUpdates",
  "getMe",
  "deleteWebhook",
  "setMyCommands",
  "deleteMyCommands",
  "setMyDescription",
  "setMyShortDescription",
  "sendMessage",
  "sendPhoto",
  "sendDocument",
  "sendVoice",
  "sendChatAction",
  "copyMessage",
  "answerCallbackQuery",
  "editMessageText",
  "editMessageCaption",
  "editMessageMedia",
  "editMessageReplyMarkup",
  "deleteMessage",
  "getFile",
  "answerInlineQuery",
  "getChatMember",
] as const
export type TelegramMethod = (typeof telegramMethods)[number]

/** How a call ended: a closed set, fit for a label. */
export const telegramOutcomes = [
  "ok",
  "rate_limited",
  "forbidden",
  "rejected",
  "unauthorized",
  "conflict",
  "unavailable",
  "malformed",
] as const
export type TelegramOutcome = (typeof telegramOutcomes)[number]

/** The outcome that each failure counts as. */
export const outcomeOf = {
  TelegramRateLimited: "rate_limited",
  TelegramForbidden: "forbidden",
  TelegramRejected: "rejected",
  TelegramUnauthorized: "unauthorized",
  TelegramConflict: "conflict",
  TelegramUnavailable: "unavailable",
  TelegramMalformed: "malformed",
} as const satisfies Record<TelegramError["_tag"], TelegramOutcome>
