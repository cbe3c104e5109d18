const most = 2_000
const longest = 2_000

/** Texts that were opened lately, by what they were sealed as: what is searched for is looked at again and again. */
export class RecentTexts {
  readonly #opened = new Map<string, string>()

  get(stored: string): string | undefined {
    const text = this.#opened.get(stored)
    if (text === undefined) return undefined
    // Seen last, forgotten last.
    this.#opened.delete(stored)
    this.#opened.set(stored, text)
    return text
  }

  add(stored: string, text: string): void {
    if (text.length > longest) return
    this.#opened.set(stored, text)
    if (this.#opened.size > most)
      for (const oldest of this.#opened.keys()) return void this.#opened.delete(oldest)
  }
}
