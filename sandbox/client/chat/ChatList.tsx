import { useState } from "preact/hooks"
import type { ChatSummary, PersonaView } from "../../web/Protocol.ts"
import { Avatar } from "../widgets/Avatar.tsx"
import { openChat } from "../store/Actions.ts"
import type { PaneState } from "../store/State.ts"
import { fullName } from "../text/Names.ts"
import { previewOf } from "../text/Preview.ts"
import { shortWhen } from "../text/When.ts"
import { Icon } from "../widgets/Icon.tsx"
import { NewGroup } from "./NewGroup.tsx"

interface RowProps {
  readonly chat: ChatSummary
  readonly persona: number
  readonly isOpen: boolean
  readonly unread: number
}

const Row = ({ chat, isOpen, persona, unread }: RowProps) => (
  <li>
    <button
      type="button"
      class="chat-row"
      aria-current={isOpen ? "true" : undefined}
      onClick={() => {
        void openChat(persona, chat.peer)
      }}
    >
      <Avatar id={chat.peer} name={chat.title} />
      <span class="chat-row-title" dir="auto">
        {chat.title}
      </span>
      <span class="chat-row-time">
        {chat.lastMessage === undefined ? "" : shortWhen(chat.lastMessage.date, new Date())}
      </span>
      <span class="chat-row-last" dir="auto">
        {chat.lastMessage === undefined ? "No messages yet" : previewOf(chat.lastMessage)}
      </span>
      {unread > 0 && (
        <span class="unread" aria-label={`${unread} unread`}>
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </button>
  </li>
)

interface ChatListProps {
  readonly persona: PersonaView
  readonly pane: PaneState
}

const NewGroupButton = ({ persona }: { readonly persona: PersonaView }) => {
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <button
        type="button"
        class="chip act"
        onClick={() => {
          setAsked(true)
        }}
      >
        <Icon name="plus" /> New group
      </button>
      {isAsked && (
        <NewGroup
          persona={persona}
          onClose={() => {
            setAsked(false)
          }}
        />
      )}
    </>
  )
}

/** A persona's chats, latest first. */
export const ChatList = ({ pane, persona }: ChatListProps) => (
  <nav class="chat-list" aria-label="Chats">
    <div class="pane-top">
      <h2 class="pane-title" dir="auto">
        {fullName(persona)}
        {persona.username !== undefined && <small>@{persona.username}</small>}
      </h2>
      <NewGroupButton persona={persona} />
    </div>
    <ul>
      {pane.chats.map((chat) => (
        <Row
          key={chat.peer}
          chat={chat}
          persona={persona.id}
          isOpen={pane.open === chat.peer}
          unread={pane.unread[chat.peer] ?? 0}
        />
      ))}
    </ul>
  </nav>
)
