class Markup {
  readonly #value: string
  constructor(value: string) {
    this.#value = value
  }
  get value(): string {
    return this.#value
  }
}

/** Text in Telegram's HTML, made only by `html`, `lines` and `quote`, which escape everything inserted. */
export type Html = Markup

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }

/** Characters that change the writing direction (embeddings, overrides, isolates), and NUL, which Telegram refuses. */
const turning = /[\0\u202a-\u202e\u2066-\u2069]/g

/** A lone surrogate. */
const lone = /\p{Surrogate}/gu

/** Make a user's text safe amid other text: without control of the writing direction and lone surrogates. */
export const tame = (text: string): string => text.replace(turning, "").replace(lone, "\ufffd")

export const escape = (text: string): string =>
  tame(text).replace(/[&<>]/g, (character) => references[character] ?? "")

/** Line ends of any script. */
const breaks = /[\n\r\v\f\u0085\u2028\u2029]+/g

/** Make a user's text safe within one line of a message: it can't start a line of its own. */
export const inline = (text: string): string => tame(text).replace(breaks, " ")

const written = (value: Html | string | number): string =>
  value instanceof Markup ? value.value : escape(inline(`${value}`))

/** Template tag for markup: inserted values are escaped and kept in one line, unless they are Html themselves. */
export const html = (markup: TemplateStringsArray, ...values: ReadonlyArray<Html | string | number>): Html =>
  new Markup(markup.reduce((text, part, index) => text + written(values[index - 1] ?? "") + part))

/** Quote a long text of a user's, keeping its lines, so that nobody takes it for the bot's own words. */
export const quote = (text: string): Html => new Markup(`<blockquote>${escape(text)}</blockquote>`)

/** Join the lines of a message; undefined ones are left out. */
export const lines = (...parts: ReadonlyArray<Html | undefined>): Html =>
  new Markup(parts.flatMap((part) => part?.value ?? []).join("\n"))

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Cut a text to at most `max` UTF-16 units with an ellipsis, never inside a character. For plain text, not Html. */
export const truncate = (text: string, max: number): string => {
  if (text.length <= max) return text
  const end = max - 1
  return text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end) + "…"
}
