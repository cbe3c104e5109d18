const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

const isSpace = /\s/u

/** Where to cut: after the last space that leaves a part of reasonable length, else anywhere between two characters. */
const cutOf = (text: string, max: number): number => {
  let space = max - 1
  while (space > max / 2 && !isSpace.test(text[space] ?? "")) space--
  if (space > max / 2) return space + 1
  return isHighSurrogate(text.charCodeAt(max - 1)) ? max - 1 : max
}

/** Split a text into parts of at most `max` UTF-16 units that join back into it; an empty text gives one empty part. */
export const splitText = (text: string, max: number): ReadonlyArray<string> => {
  const parts: Array<string> = []
  let rest = text
  while (rest.length > max) {
    const cut = cutOf(rest, max)
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...parts, rest]
}
