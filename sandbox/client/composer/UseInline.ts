import { useEffect, useState } from "preact/hooks"
import type { InlineView } from "../../web/Protocol.ts"
import { askInline, attempt } from "../store/Actions.ts"

/** Milliseconds without typing before a bot is asked. */
const rest = 300

const nothing: InlineView = { taken: true, answered: true, results: [], nextOffset: "" }

/** The bot's answer, undefined until it arrives, and a function that asks for more. */
export const useInline = (persona: number, bot: number | undefined, query: string) => {
  const [view, setView] = useState<InlineView>()
  const [offset, setOffset] = useState("")
  useEffect(() => {
    setView(undefined)
    setOffset("")
  }, [persona, bot, query])
  useEffect(() => {
    let isCurrent = true
    if (bot === undefined) return
    const timer = setTimeout(() => {
      void attempt(async () => {
        const answer = await askInline(persona, bot, query, offset)
        if (!isCurrent) return
        setView((known = nothing) => ({ ...answer, results: [...known.results, ...answer.results] }))
      })
    }, rest)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [persona, bot, query, offset])
  return { view, setOffset }
}
