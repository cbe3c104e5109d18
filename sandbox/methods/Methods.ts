import { answerCallbackQuery, answerInlineQuery } from "./Answers.ts"
import { getChat, getChatMember, sendChatAction } from "./Chats.ts"
import { copyMessage, copyMessages, forwardMessage, forwardMessages } from "./CopyMessage.ts"
import { deleteMessage, deleteMessages } from "./DeleteMessage.ts"
import {
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
} from "./EditMessage.ts"
import { getFile } from "./GetFile.ts"
import { getChatAdministrators, getChatMemberCount, getUserProfilePhotos, leaveChat } from "./Members.ts"
import { getChatMenuButton, setChatMenuButton } from "./MenuButtons.ts"
import type { Method } from "./Method.ts"
import { pinChatMessage, unpinAllChatMessages, unpinChatMessage } from "./PinMessage.ts"
import { deleteMyCommands, getMyCommands, getProfileText, setMyCommands, setProfileText } from "./Profile.ts"
import { sendContact } from "./SendContact.ts"
import { sendDice } from "./SendDice.ts"
import { sendFile, sendMediaGroup } from "./SendMedia.ts"
import { sendMessage } from "./SendMessage.ts"
import { sendLocation, sendVenue } from "./SendPlace.ts"
import { sendPoll } from "./SendPoll.ts"
import { close, getMe, logOut } from "./Session.ts"
import { setMessageReaction } from "./SetReaction.ts"
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from "./Updates.ts"

const methods: Readonly<Record<string, Method>> = {
  answerCallbackQuery,
  answerInlineQuery,
  close,
  copyMessage,
  copyMessages,
  deleteMessage,
  deleteMessages,
  deleteMyCommands,
  deleteWebhook,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  forwardMessage,
  forwardMessages,
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  getChatMenuButton,
  getFile,
  getMe,
  getMyCommands,
  getMyDescription: getProfileText("description"),
  getMyName: getProfileText("name"),
  getMyShortDescription: getProfileText("short_description"),
  getUpdates,
  getUserProfilePhotos,
  getWebhookInfo,
  leaveChat,
  logOut,
  pinChatMessage,
  sendAnimation: sendFile("animation"),
  sendAudio: sendFile("audio"),
  sendChatAction,
  sendContact,
  sendDice,
  sendDocument: sendFile("document"),
  sendLocation,
  sendMediaGroup,
  sendMessage,
  sendPhoto: sendFile("photo"),
  sendPoll,
  sendSticker: sendFile("sticker"),
  sendVenue,
  sendVideo: sendFile("video"),
  sendVideoNote: sendFile("video_note"),
  sendVoice: sendFile("voice"),
  setChatMenuButton,
  setMessageReaction,
  setMyCommands,
  setMyDescription: setProfileText("description"),
  setMyName: setProfileText("name"),
  setMyShortDescription: setProfileText("short_description"),
  setWebhook,
  unpinAllChatMessages,
  unpinChatMessage,
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
