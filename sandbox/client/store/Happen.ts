import type { ChatHappening, ChatSummary } from "../../web/Protocol.ts"
import type { Message } from "../../world/Message.ts"
import type { OpenChat, PaneState } from "./State.ts"

/** Messages kept on the page per chat. */
export const mostShown = 300
/** Milliseconds for which Telegram shows that somebody is typing. */
const actionLasts = 5_000

const replaced = (messages: ReadonlyArray<Message>, message: Message) =>
  messages.map((each) => (each.message_id === message.message_id ? message : each))

const added = (chat: OpenChat, message: Message): OpenChat => {
  const { messages } = chat
  if (messages.some(({ message_id }) => message_id === message.message_id))
    return { ...chat, messages: replaced(messages, message) }
  if (chat.cut === true) return chat
  return {
    ...chat,
    more: chat.more || messages.length >= mostShown,
    messages: [...messages, message].slice(-mostShown),
  }
}

/** An open chat with a page of older messages prepended; if there are too many, the newest are dropped. */
export const withOlder = (chat: OpenChat, older: Pick<OpenChat, "messages" | "more">): OpenChat => {
  const messages = [...older.messages, ...chat.messages]
  return {
    ...chat,
    more: older.more,
    messages: messages.slice(0, mostShown),
    cut: chat.cut === true || messages.length > mostShown,
  }
}

/** A reloaded chat; older messages on the page are kept if they are contiguous with it. */
export const refreshed = (known: OpenChat | undefined, fresh: OpenChat): OpenChat => {
  const first = fresh.messages[0]?.message_id ?? 0
  const isJoined = known?.peer === fresh.peer && known.messages.some(({ message_id }) => message_id >= first)
  const older = isJoined ? known.messages.filter(({ message_id }) => message_id < first) : []
  if (known === undefined || older.length === 0) return fresh
  return { ...fresh, more: known.more, messages: [...older, ...fresh.messages].slice(-mostShown) }
}

/** An open chat after an event in it; the same object if nothing changes. */
export const chatAfter = (chat: OpenChat, event: ChatHappening, now: number): OpenChat => {
  switch (event._tag) {
    case "Added": {
      const next = { ...added(chat, event.message), started: true }
      if (event.message.from?.is_bot === true) delete next.action
      return next
    }
    case "Edited":
      return { ...chat, messages: replaced(chat.messages, event.message) }
    case "Deleted":
      return { ...chat, messages: chat.messages.filter(({ message_id }) => message_id !== event.messageId) }
    case "Action":
      return { ...chat, action: { what: event.action, until: now + actionLasts } }
    case "Keyboard": {
      const next = { ...chat }
      if (event.keyboard === null) delete next.keyboard
      else next.keyboard = event.keyboard
      return next
    }
    case "Changed":
      return chat
  }
}

const summaryAfter = (summary: ChatSummary, event: ChatHappening): ChatSummary => {
  if (event._tag === "Added") return { ...summary, lastMessage: event.message }
  const isLast = event._tag === "Edited" && summary.lastMessage?.message_id === event.message.message_id
  return isLast ? { ...summary, lastMessage: event.message } : summary
}

const byTime = (one: ChatSummary, other: ChatSummary) =>
  (other.lastMessage?.date ?? 0) - (one.lastMessage?.date ?? 0)

/** A pane after an event in one of its chats. */
export const paneAfter = (pane: PaneState, event: ChatHappening, now: number): PaneState => {
  const chats = pane.chats.map((each) => (each.peer === event.peer ? summaryAfter(each, event) : each))
  const isOpen = pane.open === event.peer
  const isNews = event._tag === "Added" && !isOpen && event.message.from?.id !== event.persona
  const unread = isNews ? { ...pane.unread, [event.peer]: (pane.unread[event.peer] ?? 0) + 1 } : pane.unread
  return {
    ...pane,
    chats: event._tag === "Added" ? chats.toSorted(byTime) : chats,
    unread,
    ...(isOpen && pane.chat !== undefined ? { chat: chatAfter(pane.chat, event, now) } : {}),
  }
}
