interface Reference {
  readonly character: string
  readonly end: number
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' }

/** A semicolon is optional, and a numeric reference has at most ten characters. */
const numericReference = /&#(?:x([0-9a-fA-F]*)|([0-9]*))/y
const namedReference = /&([a-zA-Z]+)/y

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const codePoint = (match: RegExpExecArray) => {
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16)
  return code > 0 && code < 0x10ffff && match[0].length < 10 ? String.fromCodePoint(code) : undefined
}

/** The character written as `&…` at `at`, or undefined if the ampersand stands for itself. */
export const readReference = (text: string, at: number): Reference | undefined => {
  const numeric = matchAt(numericReference, text, at)
  const match = numeric ?? matchAt(namedReference, text, at)
  if (match === null) return undefined
  const character = numeric === null ? named[match[1] ?? ""] : codePoint(numeric)
  if (character === undefined) return undefined
  const end = at + match[0].length
  return { character, end: text[end] === ";" ? end + 1 : end }
}
