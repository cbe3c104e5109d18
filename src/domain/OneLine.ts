/** Every kind of white space and of line end, and letters that look like it. */
const gaps = /[\s\u0085\u115f\u1160\u2800\u3164\uffa0]+/gu

/** Controls, and what turns the direction of writing. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A text for a place that has one line: no line ends, one space where there was any, nothing that turns it around. */
export const oneLine = (text: string): string =>
  text.replace(gaps, " ").replace(controls, "").replace(gaps, " ").trim()

/** A letter, a digit, a quotation mark, a bracket, and what names of things begin with; no icon, and no keycap. */
const plainly = /^(?!\p{Extended_Pictographic}|.\ufe0f|.\u20e3)[\p{L}\p{N}\p{Ps}\p{Pi}"'#.№+]/u

/** Whether a name begins like words do: one that begins with an icon could be taken for what the bot says. */
export const beginsPlainly = (name: string): boolean => plainly.test(name)

/** The name in one line, without what stands before its first plain character. */
export const plainName = (name: string): string => {
  const characters = Array.from(oneLine(name))
  const first = characters.findIndex((_, index) => beginsPlainly(characters.slice(index, index + 3).join("")))
  return first < 0 ? "" : characters.slice(first).join("")
}
