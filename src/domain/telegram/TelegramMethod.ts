import type { TelegramError } from "./TelegramError.ts"

/** Every Bot API method the bot calls: a closed set, safe as a metric label. */
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
  "sendMediaGroup",
  "sendChatAction",
  "copyMessage",
  "answerCallbackQuery",
  "editMessageText",
  "editMessageCaption",
  "editMessageMedia",
  "editMessageReplyMarkup",
  "setMessageReaction",
  "deleteMessage",
  "getFile",
  "answerInlineQuery",
  "getChatMember",
] as const
export type TelegramMethod = (typeof telegramMethods)[number]

/** The outcomes of a call: a closed set, safe as a metric label. */
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

/** The outcome to count per error class. */
export const outcomeOf = {
  TelegramRateLimited: "rate_limited",
  TelegramForbidden: "forbidden",
  TelegramRejected: "rejected",
  TelegramUnauthorized: "unauthorized",
  TelegramConflict: "conflict",
  TelegramUnavailable: "unavailable",
  TelegramMalformed: "malformed",
} as const satisfies Record<TelegramError["_tag"], TelegramOutcome>
