import { Option } from "effect"
import { ChatId, UpdateId } from "../../../src/domain/Ids.ts"
import type { Act, Person } from "../../../src/domain/Incoming.ts"
import type { InboxItem } from "../../../src/services/Inbox.ts"
import type { PrivateChat } from "../../programs/dialogs/PrivateChat.ts"

const contentOf = (act: Act, { person }: PrivateChat): Readonly<Record<string, unknown>> => {
  switch (act._tag) {
    case "Command":
      return { text: `/${act.name} ${act.payload}`.trim() }
    case "Text":
      return { text: act.text }
    case "Contact":
      return { contact: { phone_number: act.phone, ...(act.own && { user_id: person.id }) } }
    case "Photo":
      return { photo: [{ file_id: act.fileId }], caption: Option.getOrUndefined(act.caption) }
    case "Document":
      return {
        document: { file_id: act.fileId, file_name: act.name, mime_type: act.mime },
        caption: Option.getOrUndefined(act.caption),
      }
    case "Voice":
      return { voice: { file_id: act.fileId } }
    case "OtherMessage":
      return { sticker: {} }
    case "Edit":
      return { text: act.text }
    case "Press":
    case "Reachability":
    case "Silent":
      return {}
  }
}

const userOf = ({ firstName, id, languageCode, username }: Person) => ({
  id,
  first_name: firstName,
  username: Option.getOrUndefined(username),
  language_code: Option.getOrUndefined(languageCode),
})

/** The updates that Telegram would send for an act. */
export const updateOf = (chat: PrivateChat, act: Act, id: number, now: number): InboxItem => {
  const from = userOf(chat.person)
  const place = { id: from.id, type: "private" }
  const date = Math.floor(now / 1_000)
  const shown = act._tag === "Press" ? Option.getOrUndefined(act.messageId) : undefined
  const photo = shown !== undefined && chat.messages.get(shown)?.photo !== undefined ? { photo: [{}] } : {}
  const pressed = shown !== undefined && { message: { message_id: shown, date, chat: place, ...photo } }
  const payload =
    act._tag === "Press"
      ? { callback_query: { id: act.queryId, from, data: act.data, ...pressed } }
      : act._tag === "Reachability"
        ? {
            my_chat_member: {
              chat: place,
              from,
              new_chat_member: { status: act.reachable ? "member" : "kicked" },
            },
          }
        : {
            [act._tag === "Edit" ? "edited_message" : "message"]: {
              message_id: id,
              date,
              chat: place,
              from,
              ...contentOf(act, chat),
            },
          }
  const update = { update_id: id, ...payload }
  const json = JSON.stringify(update)
  return {
    updateId: UpdateId.make(id),
    chatId: ChatId.make(from.id),
    payload: JSON.parse(json) as unknown,
    json,
    receivedAt: now,
  }
}
