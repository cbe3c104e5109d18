import type { ChatHappening } from "../../web/Protocol.ts"

const listeners = new Set<(event: ChatHappening) => void>()

/** Tells everybody who listens. */
export const hear = (event: ChatHappening) => {
  for (const listener of listeners) listener(event)
}

/**
 * What a request answers, and what happened since it was sent: the answer may be older than that, for the two come by
 * different ways.
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
