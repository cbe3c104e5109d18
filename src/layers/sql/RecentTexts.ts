/** The total UTF-16 units kept, of texts and their sealed forms. */
const most = 1_000_000
/** The most per text: a longer one would evict many others. */
const longest = 2_000

/** A cache of recently decrypted texts by their sealed form: searches read the same texts repeatedly. */
export class RecentTexts {
  readonly #opened = new Map<string, string>()
  #characters = 0

  get(stored: string): string | undefined {
    const text = this.#opened.get(stored)
    if (text === undefined) return undefined
    // Reinserted last, so that it is evicted last.
    this.#opened.delete(stored)
    this.#opened.set(stored, text)
    return text
  }

  add(stored: string, text: string): void {
    if (text.length > longest || this.#opened.has(stored)) return
    this.#opened.set(stored, text)
    this.#characters += stored.length + text.length
    for (const [oldest, opened] of this.#opened) {
      if (this.#characters <= most) return
      this.#opened.delete(oldest)
      this.#characters -= oldest.length + opened.length
    }
  }
}
