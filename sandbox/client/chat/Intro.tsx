import { Avatar } from "../widgets/Avatar.tsx"
import { useChat } from "../context/ChatContext.ts"

/** A bot's description, shown before the first message. */
export const Intro = () => {
  const { chat } = useChat()
  return (
    <div class="messages intro">
      <section class="intro-card" aria-label="What can this bot do?">
        <Avatar id={chat.peer} name={chat.title} />
        <h4>What can this bot do?</h4>
        <p dir="auto">{chat.description === "" ? "It has not told yet." : chat.description}</p>
      </section>
    </div>
  )
}
