import type { InlineQueryResult } from "@grammyjs/types"
import { useChat } from "../context/ChatContext.ts"
import { act } from "../store/Actions.ts"
import { page } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { InlineResult } from "./InlineResult.tsx"
import { useInline } from "./UseInline.ts"

interface InlineResultsProps {
  readonly words: string
  readonly onChosen: () => void
}

interface ResultsProps {
  readonly bot: string
  readonly results: ReadonlyArray<InlineQueryResult>
  readonly onChoose: (id: string) => void
}

const Results = ({ bot, onChoose, results }: ResultsProps) => (
  <ul
    class={results.every(({ type }) => type === "photo") ? "inline-photos" : ""}
    aria-label={`Results of @${bot}`}
  >
    {results.map((result) => (
      <li key={result.id}>
        <InlineResult
          result={result}
          onChoose={() => {
            onChoose(result.id)
          }}
        />
      </li>
    ))}
  </ul>
)

/** A bot's results for `@bot query`, while it is being typed. */
export const InlineResults = ({ onChosen, words }: InlineResultsProps) => {
  const { chat, persona } = useChat()
  const { bots } = useStore(page, (state) => state.web)
  const [, name = "", query = ""] = /^@(\w+) (.*)$/s.exec(words) ?? []
  const bot = bots.find(({ username }) => username.toLowerCase() === name.toLowerCase())
  const { setOffset, view } = useInline(persona.id, bot?.id, query)
  if (bot === undefined || view === undefined) return null
  const choose = async (result: string) => {
    const what = { _tag: "ChooseInline", bot: bot.id, query, result } as const
    if (await act(persona.id, chat.peer, what)) onChosen()
  }
  return (
    <div class="commands">
      {view.results.length === 0 && (
        <p class="inline-none" role="status">
          {view.answered ? "Nothing found" : `@${bot.username} did not answer`}
        </p>
      )}
      <Results bot={bot.username} results={view.results} onChoose={(id) => void choose(id)} />
      {view.nextOffset !== "" && (
        <button
          type="button"
          class="inline-more"
          onClick={() => {
            setOffset(view.nextOffset)
          }}
        >
          More results
        </button>
      )}
    </div>
  )
}
