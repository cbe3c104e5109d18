import { useChat } from "../context/ChatContext.ts"
import { moveFocus } from "../widgets/MoveFocus.ts"

interface CommandListProps {
  /** The text being typed; the start of a command shows the commands that match. */
  readonly words: string
  readonly isOpen: boolean
  readonly onChoose: (command: string) => void
}

/** The bot's commands: on demand, and while one is being typed. */
export const CommandList = ({ isOpen, onChoose, words }: CommandListProps) => {
  const { commands } = useChat().chat
  const typed = /^\/(\w*)$/.exec(words)?.[1]
  const shown = commands.filter(({ command }) => command.startsWith(typed ?? ""))
  if ((!isOpen && typed === undefined) || shown.length === 0) return null
  return (
    <ul class="commands" aria-label="Commands" onKeyDown={moveFocus}>
      {shown.map(({ command, description }) => (
        <li key={command}>
          <button
            type="button"
            onClick={() => {
              onChoose(`/${command}`)
            }}
          >
            <strong>/{command}</strong> <span dir="auto">{description}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
