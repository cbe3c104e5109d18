import { EntityError } from "./FormattedText.ts"
import { readReference } from "./HtmlReference.ts"

export interface StartTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly end: number
}

interface Attribute {
  readonly value: string
  readonly end: number
}

const tagNames = new Set(
  ("a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote" as const).split(
    " ",
  ),
)

export const byteOffset = (text: string, at: number) => Buffer.byteLength(text.slice(0, at))

export const isSpace = (character: string | undefined) =>
  character !== undefined && " \t\r\n\0\v".includes(character)

export const skipSpace = (text: string, at: number) => {
  while (isSpace(text[at])) at += 1
  return at
}

const skipUntil = (text: string, at: number, stops: string) => {
  for (let here = at; here < text.length; here += 1) {
    const character = text.charAt(here)
    if (isSpace(character) || stops.includes(character)) return here
  }
  return text.length
}

const unclosed = (text: string, begin: number) =>
  new EntityError(`Unclosed start tag at byte offset ${byteOffset(text, begin)}`)

const readQuoted = (text: string, at: number): Attribute => {
  const quote = text[at]
  let value = ""
  let here = at + 1
  while (here < text.length && text[here] !== quote) {
    const reference = text[here] === "&" ? readReference(text, here) : undefined
    value += reference?.character ?? text.charAt(here)
    here = reference?.end ?? here + 1
  }
  return { value, end: Math.min(here + 1, text.length) }
}

const readToken = (text: string, at: number): Attribute => {
  const token = /[a-zA-Z0-9.-]*/y
  token.lastIndex = at
  const value = token.exec(text)?.[0] ?? ""
  const end = at + value.length
  if (end < text.length && !isSpace(text[end]) && text[end] !== ">") {
    throw new EntityError(`Unexpected end of name token at byte offset ${byteOffset(text, at)}`)
  }
  return { value: value.toLowerCase(), end }
}

const readValue = (text: string, at: number) =>
  text[at] === '"' || text[at] === "'" ? readQuoted(text, at) : readToken(text, at)

const readAttributes = (text: string, name: string, begin: number, from: number) => {
  const attributes = new Map<string, string>()
  const where = `"${name}" at byte offset ${byteOffset(text, begin)}`
  let at = skipSpace(text, from)
  while (text[at] !== ">") {
    const nameEnd = skipUntil(text, at, "=>/\"'")
    const attribute = text.slice(at, nameEnd)
    if (attribute === "" && nameEnd < text.length) {
      throw new EntityError(`Empty attribute name in the tag ${where}`)
    }
    at = skipSpace(text, nameEnd)
    if (at >= text.length) throw new EntityError(`Unclosed start tag ${where}`)
    if (text[at] !== "=") {
      attributes.set(attribute, "")
      continue
    }
    const valueAt = skipSpace(text, at + 1)
    if (valueAt >= text.length) throw new EntityError(`Unclosed start tag ${where}`)
    const { value, end } = readValue(text, valueAt)
    if (end >= text.length) throw unclosed(text, begin)
    attributes.set(attribute, value)
    at = skipSpace(text, end)
  }
  return { attributes, end: at + 1 }
}

/** Parse the start tag whose `<` is at `begin`; `end` is the index after its `>`. */
export const readStartTag = (text: string, begin: number): StartTag => {
  const nameEnd = skipUntil(text, begin, ">")
  if (nameEnd >= text.length) throw unclosed(text, begin)
  const name = text.slice(begin + 1, nameEnd).toLowerCase()
  if (!tagNames.has(name)) {
    throw new EntityError(`Unsupported start tag "${name}" at byte offset ${byteOffset(text, begin)}`)
  }
  const { attributes, end } = readAttributes(text, name, begin, nameEnd)
  if (name === "span" && attributes.get("class") !== "tg-spoiler") {
    throw new EntityError(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(text, begin)}`)
  }
  return { name, attributes, end }
}
