import type { InlineQueryResult } from "@grammyjs/types"

/** Queries remembered per persona and bot. */
const maxQueries = 5

/** The results that personas were shown and may choose from. */
export class InlineMemory {
  readonly #shown = new Map<string, Map<string, Map<string, InlineQueryResult>>>()

  remember(persona: number, bot: number, query: string, results: ReadonlyArray<InlineQueryResult>) {
    const key = `${persona}/${bot}`
    const queries = this.#shown.get(key) ?? new Map<string, Map<string, InlineQueryResult>>()
    this.#shown.set(key, queries)
    const known = queries.get(query) ?? new Map<string, InlineQueryResult>()
    for (const result of results) known.set(result.id, result)
    // Deleting it first moves it to the end: the oldest is dropped first.
    queries.delete(query)
    queries.set(query, known)
    for (const oldest of queries.keys()) {
      if (queries.size <= maxQueries) break
      queries.delete(oldest)
    }
  }

  find(persona: number, bot: number, query: string, result: string) {
    return this.#shown.get(`${persona}/${bot}`)?.get(query)?.get(result)
  }
}
