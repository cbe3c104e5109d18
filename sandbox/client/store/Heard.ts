import type { ChatHappening } from "../../web/Protocol.ts"

const listeners = new Set<(event: ChatHappening) => void>()

/** Notify all listeners. */
export const hear = (event: ChatHappening) => {
  for (const listener of listeners) listener(event)
}

/**
 * The answer to a request, and the events since it was sent: the answer may be older than them, since they
 * arrive separately.
 */
export const hearMeanwhile = async <A>(
  request: () => Promise<A>,
): Promise<readonly [A, ReadonlyArray<ChatHappening>]> => {
  const heard: Array<ChatHappening> = []
  const listener = (event: ChatHappening) => {
    heard.push(event)
  }
  listeners.add(listener)
  try {
    return [await request(), heard]
  } finally {
    listeners.delete(listener)
  }
}
