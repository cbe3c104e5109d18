/** Characters, of texts and of what they were sealed as. */
const most = 1_000_000
/** Of one text: one that is longer would push many others out. */
const longest = 2_000

/** Texts that were opened lately, by what they were sealed as: what is searched for is looked at again and again. */
export class RecentTexts {
  readonly #opened = new Map<string, string>()
  #characters = 0

  get(stored: string): string | undefined {
    const text = this.#opened.get(stored)
    if (text === undefined) return undefined
    // Seen last, forgotten last.
    this.#opened.delete(stored)
    this.#opened.set(stored, text)
    return text
  }

  add(stored: string, text: string): void {
    if (text.length > longest || this.#opened.has(stored)) return
    this.#opened.set(stored, text)
    this.#characters += stored.length + text.length
    for (const [oldest, its] of this.#opened) {
      if (this.#characters <= most) return
      this.#opened.delete(oldest)
      this.#characters -= oldest.length + its.length
    }
  }
}
