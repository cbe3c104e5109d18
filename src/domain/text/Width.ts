/** Letters and signs wider than most, in the scripts of the market. */
const wide = /[MWmwЖШЩЮФМЫжшщюфмы@%&@—№]/u

/** Characters of about half the usual width. */
const narrow = /[\s.,:;'ʻʼ’!|()[\]Iijlft1·‹›]/u

/** Marks and selectors, which take no room of their own. */
const none = /[\p{M}\p{Cf}\ufe0f]/u

/** Icons, and the square letters of East Asia. */
const double =
  /[\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\uff01-\uff60]/u

const widthOfOne = (character: string): number => {
  if (none.test(character)) return 0
  if (double.test(character)) return 2
  if (wide.test(character)) return 1.3
  return narrow.test(character) ? 0.6 : 1
}

/** The room a text takes on a line, in average letters to one decimal: an estimate on the safe side. */
export const widthOf = (text: string): number =>
  Math.round(10 * Array.from(text).reduce((sum, character) => sum + widthOfOne(character), 0)) / 10

/** Average letters of a button's text that the clients show on a small phone; they cut the rest. */
export const buttonWidth = 34

/** Cut a text with an ellipsis where it would take more room than a button has. */
export const onButton = (text: string, room = buttonWidth): string => {
  if (widthOf(text) <= room) return text
  let taken = 1
  let kept = ""
  for (const character of text) {
    taken += widthOfOne(character)
    if (taken > room) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
