import { useState } from "preact/hooks"
import type { PersonaView } from "../../web/Protocol.ts"
import type { Message } from "../../world/Message.ts"
import { Composer } from "../composer/Composer.tsx"
import type { OpenChat } from "../store/State.ts"
import { ChatHeader } from "./ChatHeader.tsx"
import { ChatContext, type Draft } from "../context/ChatContext.ts"
import { Intro } from "./Intro.tsx"
import { MessageList } from "./MessageList.tsx"

interface ChatWindowProps {
  readonly persona: PersonaView
  readonly chat: OpenChat
  readonly payload: string | undefined
}

/** The open chat: header, messages, and input. */
export const ChatWindow = ({ chat, payload, persona }: ChatWindowProps) => {
  const [draft, setDraft] = useState<Draft>({})
  const replyTo = (message: Message) => {
    setDraft({ replyTo: message })
  }
  const edit = (message: Message) => {
    setDraft({ editing: message })
  }
  const clear = () => {
    setDraft({})
  }
  return (
    <ChatContext.Provider value={{ persona, chat, replyTo, edit }}>
      <div class="chat" aria-label={chat.title}>
        <ChatHeader />
        {chat.kind === "bot" && chat.messages.length === 0 ? <Intro /> : <MessageList />}
        <Composer draft={draft} clearDraft={clear} payload={payload} />
      </div>
    </ChatContext.Provider>
  )
}
