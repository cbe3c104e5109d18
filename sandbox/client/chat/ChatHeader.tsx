import { useEffect, useState } from "preact/hooks"
import { Icon } from "../widgets/Icon.tsx"
import { Menu } from "../widgets/Menu.tsx"
import { MenuItem } from "../widgets/MenuItem.tsx"
import { Avatar } from "../widgets/Avatar.tsx"
import { act, openChat } from "../store/Actions.ts"
import { showPersona } from "../store/Shown.ts"
import { useChat } from "../context/ChatContext.ts"

const actions: Readonly<Record<string, string>> = {
  typing: "typing…",
  upload_photo: "sending a photo…",
  upload_document: "sending a file…",
  record_voice: "recording…",
  upload_voice: "sending a voice message…",
  upload_video: "sending a video…",
}

/** The other side's activity, for as long as Telegram shows it. */
const useAction = () => {
  const { action } = useChat().chat
  const [, redraw] = useState(0)
  useEffect(() => {
    if (action === undefined) return
    const timer = setTimeout(() => {
      redraw((count) => count + 1)
    }, action.until - Date.now())
    return () => {
      clearTimeout(timer)
    }
  }, [action])
  return action !== undefined && action.until > Date.now() ? (actions[action.what] ?? "typing…") : undefined
}

/** A button to the same chat on the other person's Telegram. */
const OtherSide = ({ person }: { readonly person: number }) => {
  const { chat } = useChat()
  return (
    <button
      type="button"
      class="chip side"
      onClick={() => {
        showPersona(person)
        void openChat(person, chat.peer)
      }}
    >
      Be <bdi>{chat.title.split(" ")[0]}</bdi>
    </button>
  )
}

/** Actions on the chat. */
const ChatMenu = () => {
  const { chat, persona } = useChat()
  const block = () => {
    void act(persona.id, chat.peer, { _tag: chat.blocked ? "Unblock" : "Block" })
  }
  const leave = () => {
    void act(persona.id, chat.peer, { _tag: chat.joined ? "Leave" : "Join" })
  }
  return (
    <Menu label="Chat menu" icon="dots">
      {chat.kind === "bot" ? (
        <MenuItem label={chat.blocked ? "Unblock the bot" : "Block the bot"} onChoose={block} />
      ) : (
        <MenuItem label={chat.joined ? "Leave" : "Join"} onChoose={leave} />
      )}
    </Menu>
  )
}

/** Who writes to whom, and actions on the chat. */
export const ChatHeader = () => {
  const { chat, persona } = useChat()
  const action = useAction()
  const close = () => {
    void openChat(persona.id, undefined)
  }
  const topics = chat.topics?.map(({ name }) => name).join(", ")
  const about = topics === undefined ? chat.kind : `${chat.kind} with topics: ${topics}`
  return (
    <header class="chat-header">
      <button type="button" class="round back" aria-label="Back to the chats" onClick={close}>
        <Icon name="back" />
      </button>
      <Avatar id={chat.peer} name={chat.title} />
      <div class="chat-who">
        <h3>
          <bdi>{persona.firstName}</bdi> <span aria-label="to">→</span> <bdi>{chat.title}</bdi>
        </h3>
        <p aria-live="polite">{action ?? about}</p>
      </div>
      {chat.person === undefined ? <ChatMenu /> : <OtherSide person={chat.person} />}
    </header>
  )
}
