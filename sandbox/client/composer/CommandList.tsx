import { useChat } from "../context/ChatContext.ts"
import { moveFocus } from "../widgets/MoveFocus.ts"

interface CommandListProps {
  /** The text being typed; the start of a command shows the commands that match. */
  readonly words: string
  readonly isOpen: boolean
  /** The text at which the list was closed; it stays closed until the text changes. */
  readonly closedAt: string | undefined
  readonly onChoose: (command: string) => void
}

/** The bot's commands: on demand, and while one is being typed. */
export const CommandList = ({ closedAt, isOpen, onChoose, words }: CommandListProps) => {
  const { commands } = useChat().chat
  const typed = /^\/(\w*)$/.exec(words)?.[1]
  const shown = commands.filter(({ command }) => command.startsWith(typed ?? ""))
  const isTyped = typed !== undefined && closedAt !== words
  if ((!isOpen && !isTyped) || shown.length === 0) return null
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
