import { fewMarks } from "../text/CombiningMarks.ts"
import { fold } from "../text/Fold.ts"
import { anyOf, whole } from "./Phrases.ts"

const fractions = /[\u00bc-\u00be\u2150-\u215e]/gu

/** Lower case, ASCII digits, and one kind of apostrophe, space and dash; fractions apart from the number before. */
const plain = (text: string): string =>
  fewMarks(text)
    .replace(fractions, " $&")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Default_Ignorable_Code_Point}\u20d0-\u20ff]/gu, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/['`´ʻʼ‘’]/g, "'")
    .replace(/[‐‑‒–—−―]/g, "-")
    .replace(/\s+/g, " ")

/** A phone number, or digits that nobody is paid: nine and more without a space. */
const phone = /\+ ?\d{9}|(?<!\d)998[ -]?\d\d[ -]?\d{3}[ -]?\d\d[ -]?\d\d(?!\d)|(?<!\d)\d{9}/u

/** Whether a phone number is among the digits. */
export const hasPhone = (typed: string): boolean => phone.test(plain(typed))

const signs: ReadonlyArray<readonly [RegExp, string]> = [
  [/\$/gu, " usd "],
  [/€/gu, " eur "],
  [/₽/gu, " rub "],
  [/₸/gu, " kzt "],
  [/[¥円元]/gu, " cny "],
  [/£/gu, " gbp "],
  [/₩/gu, " krw "],
  [/₺/gu, " tl "],
  // Before a full stop separates the letters.
  [/(?<!\p{L})[уy]\. ?[еe](?!\p{L})/gu, " usd "],
  [/(?<!\p{L})т\.? ?р(?!\p{L})/gu, " тыс руб "],
  [/\/ ?(?:h|ч)(?!\p{L})/gu, " per hour "],
  [/\/ ?(?:m|м|mo)(?!\p{L})/gu, " per month "],
  [/\/ ?(?=\p{L})/gu, " per "],
  // Hours and timetables: 9:00, 5/2; a half is left.
  [/\d{1,2}:\d\d/gu, " "],
  [/(?<![\d.,/])(?!1\/[24])\d{1,2}\/\d{1,2}(?![\d/])/gu, " "],
]

const unsigned = (text: string): string =>
  signs.reduce((line, [sign, word]) => line.replace(sign, word), text)

/** A number with groups of three, a fraction, or a plain one. */
const number =
  /(?:(?<![\d.,])(\d{1,3}) )?(?<![\d.,])(1|3)[/⁄](2|4)(?!\d)|(\d{1,3}(?:[ .,']\d{3})+(?!\d))(?:[.,](\d{1,2})(?!\d))?|\d+(?:[.,]\d+)?/gu

/** In `1.500 mln` the point stands before a fraction. */
const oneGroup = /^\d{1,3}[.,]\d{3}$/u
const millionNext = /^ ?(?:m|м|лям)/u

const numberOf = (match: RegExpMatchArray, next: string): number => {
  const [typed, before, over, under, grouped, cents] = match
  if (over !== undefined) return Number(before ?? 0) + Number(over) / Number(under)
  if (grouped === undefined || (oneGroup.test(typed) && millionNext.test(next)))
    return Number(typed.replace(",", "."))
  return Number(`${grouped.replace(/\D/g, "")}.${cents ?? 0}`)
}

const rest = /[\p{L}\p{M}']+|[-+%=]/gu

const wordsOf = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(rest)].flatMap(([word]) => (/^[-+%=]$/u.test(word) ? [word] : fold(word).split(" ")))

const nothing = whole(
  anyOf(
    `полный день|неполный день|рабочий день|полная занятость|full day|full time|part time|to'liq kun*|ish kuni|
     yarim kun*|полный рабочий день|график|на карту|на карточку`,
  ),
)

/**
 * What a person typed as folded words, signs and numbers, separated by one space: `от 5 000 000 сум/ой` is
 * `ot 5000000 sum oy`. What says nothing of a sum, as hours and timetables, is left out.
 */
export const payLine = (typed: string): string => {
  const text = unsigned(plain(typed))
  const parts: Array<string> = []
  let at = 0
  for (const match of text.matchAll(number)) {
    parts.push(...wordsOf(text.slice(at, match.index)))
    at = match.index + match[0].length
    parts.push(`${numberOf(match, text.slice(at, at + 4))}`)
  }
  parts.push(...wordsOf(text.slice(at)))
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replace(nothing, " ")
    .replace(/ +/gu, " ")
    .trim()
}
