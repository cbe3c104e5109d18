import type { InlineQueryResult } from "@grammyjs/types"
import type { InlineView } from "../../web/Protocol.ts"
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

const outcome = (view: InlineView | undefined, bot: string) => {
  if (view === undefined) return `Asking @${bot}…`
  if (!view.taken) return `Nothing answers: @${bot} doesn't take inline queries`
  return view.answered ? "Nothing found" : `@${bot} did not answer`
}

/** A bot's results for `@bot query`, while it is being typed. */
export const InlineResults = ({ onChosen, words }: InlineResultsProps) => {
  const { chat, persona } = useChat()
  const { bots } = useStore(page, (state) => state.web)
  const [, name = "", query = ""] = /^@(\w+) (.*)$/s.exec(words) ?? []
  const bot = bots.find(({ username }) => username.toLowerCase() === name.toLowerCase())
  const { setOffset, view } = useInline(persona.id, bot?.id, query)
  if (bot === undefined) return null
  const results = view?.results ?? []
  const choose = async (result: string) => {
    const what = { _tag: "ChooseInline", bot: bot.id, query, result } as const
    if (await act(persona.id, chat.peer, what)) onChosen()
  }
  return (
    <div class="commands">
      {results.length === 0 && (
        <p class="inline-none" role="status">
          {outcome(view, bot.username)}
        </p>
      )}
      <Results bot={bot.username} results={results} onChoose={(id) => void choose(id)} />
      {view !== undefined && view.nextOffset !== "" && (
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
