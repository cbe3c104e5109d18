import { useChat } from "../context/ChatContext.ts"
import { prefill } from "../context/Prefill.ts"
import { Avatar } from "../widgets/Avatar.tsx"
import { Dialog } from "../widgets/Dialog.tsx"
import { openChat } from "../store/Actions.ts"
import { page, paneOf } from "../store/State.ts"
import { useStore } from "../store/Store.ts"

interface ChooseChatProps {
  readonly query: string
  readonly onClose: () => void
}

/** Ask in which chat to start an inline query to this bot. */
export const ChooseChat = ({ onClose, query }: ChooseChatProps) => {
  const { chat, persona } = useChat()
  const chats = useStore(page, (state) => paneOf(state, persona.id).chats)
  const writable = chats.filter(({ canWrite }) => canWrite)
  const choose = (peer: number) => {
    onClose()
    prefill({ persona: persona.id, peer, text: `@${chat.username ?? ""} ${query}` })
    void openChat(persona.id, peer)
  }
  return (
    <Dialog title="Choose a chat" onClose={onClose}>
      <ul class="choose-chat">
        {writable.map(({ peer, title }) => (
          <li key={peer}>
            <button
              type="button"
              class="chat-row"
              onClick={() => {
                choose(peer)
              }}
            >
              <Avatar id={peer} name={title} />
              <span class="chat-row-title" dir="auto">
                {title}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class="dialog-acts">
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  )
}
