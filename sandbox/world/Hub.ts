/** Passes each event to its listeners, at once and in order. */
export class Hub<Event> {
  readonly #listeners = new Set<(event: Event) => void>()

  /** Returns a function that unsubscribes. */
  subscribe(listener: (event: Event) => void) {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  publish(event: Event) {
    for (const listener of this.#listeners) listener(event)
  }
}
