import type { Store } from "../store/Store.ts"

/** The story was ended from outside; its steps must not go on. */
export class Stopped extends Error {}

/** Call it once the story is ended from outside; at once if it was before. */
const onEnd = (signal: AbortSignal, end: () => void) => {
  if (signal.aborted) end()
  else signal.addEventListener("abort", end)
}

/** Throws Stopped if the story was ended from outside. */
export const goOn = (signal: AbortSignal) => {
  if (signal.aborted) throw new Stopped()
}

/** A pause in milliseconds. Rejects with Stopped once the signal says so. */
export const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    onEnd(signal, () => {
      clearTimeout(timer)
      reject(new Stopped())
    })
  })

/** The first defined value that `read` has of a store; undefined after `milliseconds`. */
export const awaitIn = <A, B>(
  store: Store<A>,
  read: (value: A) => B | undefined,
  milliseconds: number,
  signal: AbortSignal,
) =>
  new Promise<B | undefined>((resolve, reject) => {
    const end = (finish: () => void) => {
      clearTimeout(timer)
      unsubscribe()
      finish()
    }
    const look = () => {
      const found = read(store.get())
      if (found !== undefined)
        end(() => {
          resolve(found)
        })
    }
    const timer = setTimeout(() => {
      end(() => {
        resolve(undefined)
      })
    }, milliseconds)
    const unsubscribe = store.subscribe(look)
    onEnd(signal, () => {
      end(() => {
        reject(new Stopped())
      })
    })
    look()
  })
