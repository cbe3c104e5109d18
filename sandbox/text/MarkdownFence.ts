interface Fence {
  /** Empty if none is given. */
  readonly language: string
  /** Index of the first character of the code. */
  readonly start: number
}

const lineBreak = /\r\n|\n\r|\r|\n/y

/** Parse the text after three backquotes: an optional language up to the next space, and one line break. */
export const readFence = (markup: string, at: number): Fence => {
  const word = /[^\s`]*/y
  word.lastIndex = at
  const language = word.exec(markup)?.[0] ?? ""
  const end = at + language.length
  const isNamed = end < markup.length && markup[end] !== "`"
  lineBreak.lastIndex = isNamed ? end : at
  const skipped = lineBreak.exec(markup)?.[0].length ?? 0
  return { language: isNamed ? language : "", start: (isNamed ? end : at) + skipped }
}
