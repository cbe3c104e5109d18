/** The last `capacity` items, oldest first. */
export class Ring<Item> {
  #items: Array<Item> = []
  #dropped = 0
  readonly capacity: number

  constructor(capacity: number) {
    this.capacity = capacity
  }

  /** How many items there ever were. */
  get total() {
    return this.#dropped + this.#items.length
  }

  push(item: Item) {
    this.#items.push(item)
    // Twice the capacity before cutting makes the cut free on average.
    if (this.#items.length >= this.capacity * 2) {
      this.#dropped += this.#items.length - this.capacity
      this.#items = this.#items.slice(-this.capacity)
    }
  }

  clear() {
    this.#dropped += this.#items.length
    this.#items = []
  }

  toArray(): ReadonlyArray<Item> {
    return this.#items.slice(-this.capacity)
  }
}
