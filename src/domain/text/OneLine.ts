/** Every kind of white space and of line end, and letters that look like it. */
const gaps = /[\s\u0085\u115f\u1160\u2800\u3164\uffa0]+/gu

/** Controls, and what turns the direction of writing. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A text for a place that has one line: no line ends, one space where there was any, nothing that turns it around. */
export const oneLine = (text: string): string =>
  text.replace(gaps, " ").replace(controls, "").replace(gaps, " ").trim()

/** What may stand before a word: brackets, quotation marks, and what names of things begin with. */
const signs = String.raw`[\p{Ps}\p{Pi}"'#.№+]`

/** A letter or a digit after few signs; no icon, no keycap, and no digit in a circle. */
const plainly = new RegExp(
  String.raw`(?:${signs}(?:${signs}| ){0,7})?(?!\p{Extended_Pictographic}|.[\ufe0f\p{Me}])[\p{L}\p{Nd}\p{Nl}]`,
  "u",
)

/** Whether a name begins like words do: one that begins with an icon could be taken for what the bot says. */
export const beginsPlainly = (name: string): boolean => name.search(plainly) === 0

/** The name in one line, without what stands before its first plain character. */
export const plainName = (name: string): string => {
  const line = oneLine(name)
  const first = line.search(plainly)
  return first < 0 ? "" : line.slice(first)
}
