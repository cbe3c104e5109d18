import type { MessageOrigin } from "@grammyjs/types"
import type { Message } from "../../world/Message.ts"
import { useChat } from "../context/ChatContext.ts"
import { previewOf } from "../text/Preview.ts"

const originName = (origin: MessageOrigin): string => {
  switch (origin.type) {
    case "user":
      return origin.sender_user.first_name
    case "hidden_user":
      return origin.sender_user_name
    case "chat":
      return origin.sender_chat.title ?? "a chat"
    case "channel":
      return origin.chat.title
  }
}

type Quoted = NonNullable<Message["reply_to_message"]>

/** The message that this one replies to; pressing it scrolls there. */
const Reply = ({ to }: { readonly to: Quoted }) => (
  <button
    type="button"
    class="reply"
    onClick={({ currentTarget }) => {
      const there = currentTarget.closest(".messages")?.querySelector(`[data-message="${to.message_id}"]`)
      there?.scrollIntoView({ block: "center" })
    }}
  >
    <strong dir="auto">{to.from?.first_name ?? "Message"}</strong>
    <span dir="auto">{previewOf(to)}</span>
  </button>
)

/** A message's origin, if that isn't obvious, and the message it replies to. */
export const Origin = ({ message }: { readonly message: Message }) => {
  const { chat, persona } = useChat()
  const via = message.via_bot?.username
  const isGroup = chat.kind === "group" || chat.kind === "supergroup"
  const { forward_origin: origin, from, message_thread_id: thread, reply_to_message: replyTo } = message
  const topic = chat.topics?.find(({ id }) => id === thread)
  return (
    <>
      {isGroup && from !== undefined && from.id !== persona.id && (
        <p class="author" dir="auto">
          {from.first_name}
        </p>
      )}
      {topic !== undefined && (
        <p class="via" dir="auto">
          {topic.closed ? `# ${topic.name} (closed)` : `# ${topic.name}`}
        </p>
      )}
      {origin !== undefined && (
        <p class="via" dir="auto">
          Forwarded from {originName(origin)}
        </p>
      )}
      {via !== undefined && <p class="via">via @{via}</p>}
      {replyTo !== undefined && <Reply to={replyTo} />}
    </>
  )
}
