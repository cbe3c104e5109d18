import type { Poll } from "@grammyjs/types"
import { useChat } from "../context/ChatContext.ts"
import { act } from "../store/Actions.ts"

interface PollCardProps {
  readonly poll: Poll
  readonly messageId: number
}

/** A poll with its options and votes; pressing an option votes for it. */
export const PollCard = ({ messageId, poll }: PollCardProps) => {
  const { chat, persona } = useChat()
  const vote = (options: ReadonlyArray<number>) => {
    void act(persona.id, chat.peer, { _tag: "Vote", messageId, options })
  }
  const kind = [poll.is_anonymous ? "Anonymous" : "Public", poll.type === "quiz" ? "quiz" : "poll"].join(" ")
  return (
    <div class="card poll" role="group" aria-label={poll.question}>
      <strong dir="auto">{poll.question}</strong>
      <span>{poll.is_closed ? "Closed" : kind}</span>
      {poll.options.map(({ persistent_id, text, voter_count }, index) => (
        <button
          key={persistent_id}
          type="button"
          disabled={poll.is_closed}
          onClick={() => {
            vote([index])
          }}
        >
          <span dir="auto">{text}</span>
          <span>{voter_count}</span>
        </button>
      ))}
      {poll.allows_revoting && !poll.is_closed && (
        <button
          type="button"
          onClick={() => {
            vote([])
          }}
        >
          Take the vote back
        </button>
      )}
    </div>
  )
}
