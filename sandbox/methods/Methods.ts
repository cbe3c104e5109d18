import { ApiError } from "../kit/ApiError.ts"
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
import {
  closeForumTopic,
  createForumTopic,
  deleteForumTopic,
  editForumTopic,
  reopenForumTopic,
} from "./ForumTopics.ts"
import { getFile } from "./GetFile.ts"
import {
  createChatInviteLink,
  editChatInviteLink,
  exportChatInviteLink,
  revokeChatInviteLink,
} from "./InviteLinks.ts"
import { approveChatJoinRequest, declineChatJoinRequest } from "./JoinRequests.ts"
import { knownMethods } from "./KnownMethods.ts"
import { getChatAdministrators, getChatMemberCount, getUserProfilePhotos, leaveChat } from "./Members.ts"
import { getChatMenuButton, setChatMenuButton } from "./MenuButtons.ts"
import type { Method } from "./Method.ts"
import { banChatMember, restrictChatMember, unbanChatMember } from "./Moderation.ts"
import { pinChatMessage, unpinAllChatMessages, unpinChatMessage } from "./PinMessage.ts"
import { deleteMyCommands, getMyCommands, getProfileText, setMyCommands, setProfileText } from "./Profile.ts"
import { promoteChatMember } from "./Promotion.ts"
import { sendContact } from "./SendContact.ts"
import { sendDice } from "./SendDice.ts"
import { sendFile, sendMediaGroup } from "./SendMedia.ts"
import { sendMessage } from "./SendMessage.ts"
import { sendLocation, sendVenue } from "./SendPlace.ts"
import { sendPoll } from "./SendPoll.ts"
import { close, getMe, logOut } from "./Session.ts"
import { setMessageReaction } from "./SetReaction.ts"
import { stopPoll } from "./StopPoll.ts"
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from "./Updates.ts"

/** A method under a name that the Bot API lacks could never be called. */
const methods: Readonly<Partial<Record<string, Method>>> = {
  answerCallbackQuery,
  answerInlineQuery,
  approveChatJoinRequest,
  banChatMember,
  close,
  closeForumTopic,
  copyMessage,
  copyMessages,
  createChatInviteLink,
  createForumTopic,
  declineChatJoinRequest,
  deleteForumTopic,
  deleteMessage,
  deleteMessages,
  deleteMyCommands,
  deleteWebhook,
  editChatInviteLink,
  editForumTopic,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  exportChatInviteLink,
  forwardMessage,
  forwardMessages,
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  getChatMembersCount: getChatMemberCount,
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
  kickChatMember: banChatMember,
  leaveChat,
  logOut,
  pinChatMessage,
  promoteChatMember,
  reopenForumTopic,
  restrictChatMember,
  revokeChatInviteLink,
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
  stopPoll,
  unbanChatMember,
  unpinAllChatMessages,
  unpinChatMessage,
}

interface NamedMethod {
  readonly name: string
  readonly run: Method
}

const notImplemented = (name: string): Method => {
  return () => {
    throw new ApiError(501, `Not Implemented: ${name} is not in the sandbox`)
  }
}

const named = (name: string): NamedMethod => ({ name, run: methods[name] ?? notImplemented(name) })

const byLowerCase = new Map<string, NamedMethod>(
  knownMethods.map((name) => [name.toLowerCase(), named(name)]),
)

/** A method of the Bot API by its name in any case; undefined if there is none. */
export const findMethod = (name: string) => byLowerCase.get(name.toLowerCase())

/** Those of the Bot API's methods that the sandbox has. */
export const implementedMethods: ReadonlyArray<string> = Object.keys(methods)
