import { isFailed, type StreamEntry } from "./StreamEntry.ts"

/** An entry of the stream, and how many like it follow each other. */
export interface Repeated {
  /** The newest of them. */
  readonly entry: StreamEntry
  readonly times: number
}

/** What makes failed calls equal to a reader; undefined for everything else. */
const failure = (entry: StreamEntry): string | undefined => {
  if (entry._tag !== "Call" || !isFailed(entry)) return undefined
  const { description, method, status } = entry.call
  return JSON.stringify([method, status, description])
}

/** Equal failures that follow each other, as one: a bot that tries eighty times leaves room for the rest. */
export const joinRepeats = (entries: ReadonlyArray<StreamEntry>): ReadonlyArray<Repeated> => {
  const joined: Array<Repeated> = []
  for (const entry of entries) {
    const last = joined.at(-1)
    const what = failure(entry)
    if (last !== undefined && what !== undefined && failure(last.entry) === what)
      joined[joined.length - 1] = { ...last, times: last.times + 1 }
    else joined.push({ entry, times: 1 })
  }
  return joined
}
