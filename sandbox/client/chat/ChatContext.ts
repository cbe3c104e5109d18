import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { PersonaView } from "../../web/Protocol.ts"
import type { Message } from "../../world/Message.ts"
import type { OpenChat } from "../store/State.ts"

/** What the next message will be besides itself: a reply, or the new words of an old one. */
export interface Draft {
  readonly replyTo?: Message
  readonly editing?: Message
}

/** The chat that everything below it is about. */
export interface ChatScope {
  readonly persona: PersonaView
  readonly chat: OpenChat
  readonly replyTo: (message: Message) => void
  readonly edit: (message: Message) => void
}

export const ChatContext = createContext<ChatScope | undefined>(undefined)

export const useChat = (): ChatScope => {
  const scope = useContext(ChatContext)
  if (scope === undefined) throw new Error("There is no chat around this")
  return scope
}
