import { useEffect, useState } from "preact/hooks"

/** A value that components subscribe to. */
export interface Store<A> {
  readonly get: () => A
  readonly update: (change: (value: A) => A) => void
  readonly subscribe: (listener: () => void) => () => void
}

export const makeStore = <A>(initial: A): Store<A> => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    update: (change) => {
      const next = change(value)
      if (next === value) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A part of a store; the component is rendered again only when that part changes. */
export const useStore = <A, B>(store: Store<A>, select: (value: A) => B): B => {
  const selected = select(store.get())
  const [, redraw] = useState<B>(selected)
  useEffect(() => {
    const look = () => {
      redraw(() => select(store.get()))
    }
    look()
    return store.subscribe(look)
  })
  return selected
}
