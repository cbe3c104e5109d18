import type { Message } from "../../world/Message.ts"
import { useChat } from "../context/ChatContext.ts"
import { Menu } from "../widgets/Menu.tsx"
import { MenuItem } from "../widgets/MenuItem.tsx"
import { act } from "../store/Actions.ts"
import { copy } from "./Copy.ts"

/** The actions on a message. */
export const Acts = ({ message }: { readonly message: Message }) => {
  const { chat, edit, persona, replyTo } = useChat()
  const isOwn = message.from?.id === persona.id
  const words = message.text ?? message.caption
  const remove = () => {
    void act(persona.id, chat.peer, { _tag: "Delete", messageId: message.message_id })
  }
  return (
    <Menu label="Message menu" icon="chevron">
      {chat.canWrite && (
        <MenuItem
          label="Reply"
          onChoose={() => {
            replyTo(message)
          }}
        />
      )}
      {words !== undefined && <MenuItem label="Copy" onChoose={() => void copy(words)} />}
      {isOwn && message.text !== undefined && (
        <MenuItem
          label="Edit"
          onChoose={() => {
            edit(message)
          }}
        />
      )}
      <MenuItem label="Delete" onChoose={remove} />
    </Menu>
  )
}
