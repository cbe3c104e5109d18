import { makeStore } from "../store/Store.ts"

interface Prefill {
  readonly persona: number
  readonly peer: number
  readonly text: string
}

const waiting = makeStore<Prefill | undefined>(undefined)

/** Put a text into the input field of a chat, as soon as there is one. */
export const prefill = (words: Prefill) => {
  waiting.update(() => words)
}

/** Receive the texts meant for this chat, now and later, until unsubscribed. */
export const takePrefills = (persona: number, peer: number, take: (text: string) => void): (() => void) => {
  const look = () => {
    const words = waiting.get()
    if (words?.persona !== persona || words.peer !== peer) return
    waiting.update(() => undefined)
    take(words.text)
  }
  look()
  return waiting.subscribe(look)
}
