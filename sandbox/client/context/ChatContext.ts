import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { PersonaView } from "../../web/Protocol.ts"
import type { Message } from "../../world/Message.ts"
import type { OpenChat } from "../store/State.ts"

/** The context of the next message: a reply, or the edit of an old message. */
export interface Draft {
  readonly replyTo?: Message
  readonly editing?: Message
}

/** The chat that the components below belong to. */
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
