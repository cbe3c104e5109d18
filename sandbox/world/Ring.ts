/** The last `capacity` items, oldest first. */
export class Ring<Item> {
  #items: Array<Item> = []
  #dropped = 0
  readonly capacity: number

  constructor(capacity: number) {
    this.capacity = capacity
  }

  /** Total number of items so far. */
  get total() {
    return this.#dropped + this.#items.length
  }

  push(item: Item) {
    this.#items.push(item)
    // Cutting only at twice the capacity makes it free on average.
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
