/** All white space, line ends, and letters that look blank. */
const gaps = /[\s\u0085\u115f\u1160\u2800\u3164\uffa0]+/gu

/** Control characters, including those that change the writing direction. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Reduce a text to one line: single spaces, no line ends, no control of the writing direction. */
export const oneLine = (text: string): string =>
  text.replace(gaps, " ").replace(controls, "").replace(gaps, " ").trim()

/** Characters allowed before a word: brackets, quotation marks, and signs that names begin with. */
const signs = String.raw`[\p{Ps}\p{Pi}"'#.№+]`

/** A letter or digit after at most a few signs; no icon, keycap or circled digit. */
const plainly = new RegExp(
  String.raw`(?:${signs}(?:${signs}| ){0,7})?(?!\p{Extended_Pictographic}|.[\ufe0f\p{Me}])[\p{L}\p{Nd}\p{Nl}]`,
  "u",
)

/** Whether a name begins with a letter or digit: one that begins with an icon could pass for the bot's own text. */
export const beginsPlainly = (name: string): boolean => name.search(plainly) === 0

/** Reduce a name to one line that begins with its first letter or digit. */
export const plainName = (name: string): string => {
  const line = oneLine(name)
  const first = line.search(plainly)
  return first < 0 ? "" : line.slice(first)
}
