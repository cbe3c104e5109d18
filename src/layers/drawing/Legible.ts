import { fewMarks } from "../../domain/text/CombiningMarks.ts"

/** Whether a font has a glyph for a code point. */
export type Has = (codePoint: number) => boolean

/** Stands in for words in a script that the fonts don't cover. */
const leftOut = "[…]"
const hole = "\u{f0000}"

/** Longer words would be broken letter by letter, which takes quadratic time. */
const tooLong = /\S{60}(?=\S)/gu

const isIgnorable = /\p{Default_Ignorable_Code_Point}|[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u
const isWordy = /[\p{L}\p{N}]/u
const mark = /\p{M}/gu

const everyIn = (text: string, has: Has): boolean =>
  Array.from(text).every((each) => has(each.codePointAt(0) ?? 0))

const drawn = (character: string, has: Has): string => {
  if (/\s/u.test(character)) return character === "\n" ? "\n" : " "
  if (isIgnorable.test(character)) return ""
  if (everyIn(character, has)) return character
  const plain = character.normalize("NFKC")
  if (everyIn(plain, has)) return plain
  return isWordy.test(character) ? hole : ""
}

/** Drop combining marks the font has neither alone nor with their letter, such as the frame of a keycap. */
const withoutStrangeMarks = (text: string, has: Has): string =>
  fewMarks(text)
    .normalize("NFC")
    .replace(mark, (each) => (everyIn(each, has) ? each : ""))
    .normalize("NFC")

/**
 * Reduce a text to characters the font has: emoji and invisible characters are dropped, words in other scripts are
 * marked as left out.
 */
export const legible = (text: string, has: Has): string =>
  Array.from(withoutStrangeMarks(text, has).replace(/\r\n?/g, "\n"))
    .map((character) => drawn(character, has))
    .join("")
    .replace(new RegExp(`${hole}(?:[^\\S\\n]*${hole})*`, "gu"), leftOut)
    .replace(tooLong, "$& ")
    .replace(/ +/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
