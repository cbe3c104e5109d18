import { answerCallbackQuery, answerInlineQuery } from "./Answers.ts"
import { getChat, getChatMember, sendChatAction } from "./Chats.ts"
import { copyMessage, forwardMessage } from "./CopyMessage.ts"
import { deleteMessage, deleteMessages } from "./DeleteMessage.ts"
import {
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
} from "./EditMessage.ts"
import { getFile } from "./GetFile.ts"
import type { Method } from "./Method.ts"
import { deleteMyCommands, getMyCommands, getProfileText, setMyCommands, setProfileText } from "./Profile.ts"
import { sendFile, sendMediaGroup } from "./SendMedia.ts"
import { sendMessage } from "./SendMessage.ts"
import { close, getMe, logOut } from "./Session.ts"
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from "./Updates.ts"

const methods: Readonly<Record<string, Method>> = {
  answerCallbackQuery,
  answerInlineQuery,
  close,
  copyMessage,
  deleteMessage,
  deleteMessages,
  deleteMyCommands,
  deleteWebhook,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  forwardMessage,
  getChat,
  getChatMember,
  getFile,
  getMe,
  getMyCommands,
  getMyDescription: getProfileText("description"),
  getMyName: getProfileText("name"),
  getMyShortDescription: getProfileText("short_description"),
  getUpdates,
  getWebhookInfo,
  logOut,
  sendAnimation: sendFile("animation"),
  sendAudio: sendFile("audio"),
  sendChatAction,
  sendDocument: sendFile("document"),
  sendMediaGroup,
  sendMessage,
  sendPhoto: sendFile("photo"),
  sendSticker: sendFile("sticker"),
  sendVideo: sendFile("video"),
  sendVoice: sendFile("voice"),
  setMyCommands,
  setMyDescription: setProfileText("description"),
  setMyName: setProfileText("name"),
  setMyShortDescription: setProfileText("short_description"),
  setWebhook,
}

interface NamedMethod {
  readonly name: string
  readonly run: Method
}

const byLowerCase = new Map<string, NamedMethod>(
  Object.entries(methods).map(([name, run]) => [name.toLowerCase(), { name, run }]),
)

/** A method by its name in whatever case. */
export const findMethod = (name: string) => byLowerCase.get(name.toLowerCase())
