class Markup {
  readonly #value: string
  constructor(value: string) {
    this.#value = value
  }
  get value(): string {
    return this.#value
  }
}

/** Text in Telegram's HTML: made by `html` and `lines` only, which escape all that is put into it. */
export type Html = Markup

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }

/** Turns what stands after it around: embeddings, overrides and isolates. NUL is refused by Telegram. */
const turning = /[\0\u202a-\u202e\u2066-\u2069]/g

/** Half a character. */
const lone = /\p{Surrogate}/gu

/** What a person wrote as it may stand amid other words: it neither turns them around nor makes a message unreadable. */
export const tame = (text: string): string => text.replace(turning, "").replace(lone, "\ufffd")

export const escape = (text: string): string =>
  tame(text).replace(/[&<>]/g, (character) => references[character] ?? "")

/** What ends a line, in any script. */
const breaks = /[\n\r\v\f\u0085\u2028\u2029]+/g

/** As it stands within a line of a message: what was typed never begins one of its own. */
export const inline = (text: string): string => tame(text).replace(breaks, " ")

const written = (value: Html | string | number): string =>
  value instanceof Markup ? value.value : escape(inline(`${value}`))

/** Markup with what is inserted escaped and kept in its line, unless it is Html itself. */
export const html = (markup: TemplateStringsArray, ...values: ReadonlyArray<Html | string | number>): Html =>
  new Markup(markup.reduce((text, part, index) => text + written(values[index - 1] ?? "") + part))

/** What a person wrote at length, with its lines, as a quotation: nobody takes it for what the bot says. */
export const quote = (text: string): Html => new Markup(`<blockquote>${escape(text)}</blockquote>`)

/** Lines of a message; what is undefined is left out. */
export const lines = (...parts: ReadonlyArray<Html | undefined>): Html =>
  new Markup(parts.flatMap((part) => part?.value ?? []).join("\n"))

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** At most `max` UTF-16 units, an ellipsis in place of what is cut; never half a character. For text, not for Html. */
export const truncate = (text: string, max: number): string => {
  if (text.length <= max) return text
  const end = max - 1
  return text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end) + "…"
}
