import {
  digitsAt,
  gapAt,
  isDash,
  isDay,
  isHour,
  isMinute,
  isMonth,
  isQuarter,
  isYear,
  itemAt,
  type ContactPlace,
  type Reader,
} from "./ItemAt.ts"
import { beginsAsPhone, isHomePhone, isPhone } from "./Numbering.ts"

/** `12.05.2024`, `2024-05-12`, `12 05 2024`, `01.01.90`. */
export const date: Reader = (place) => {
  const [a, b, c] = [digitsAt(place, 0), digitsAt(place, 1), digitsAt(place, 2)]
  const gap = gapAt(place, 1)
  if (gap !== gapAt(place, 2) || !/^(?:[./-]|\. | )$/u.test(gap)) return undefined
  const isEuropean = isYear(c) && ((isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b)))
  if (isEuropean || (isYear(a) && isMonth(b) && isDay(c))) return itemAt(place, 3, true, gap)
  const isShort =
    /^[./]$/u.test(gap) && gapAt(place, 3) !== gap && [a, b, c].every(({ length }) => length === 2)
  return isShort && isDay(a) && isMonth(b) ? itemAt(place, 3, false, gap) : undefined
}

/** `05.2019`, `2019/05`. */
export const monthOfYear: Reader = (place) => {
  const [a, b] = [digitsAt(place, 0), digitsAt(place, 1)]
  const gap = gapAt(place, 1)
  return /^[./-]$/u.test(gap) && ((isMonth(a) && isYear(b)) || (isYear(a) && isMonth(b) && b.length === 2))
    ? itemAt(place, 2, true, gap)
    : undefined
}

const timeEnd = (place: ContactPlace, offset: number, gap: string): number => {
  const isTime =
    isHour(digitsAt(place, offset)) &&
    gapAt(place, offset + 1) === gap &&
    (gap === " " ? isQuarter : isMinute)(digitsAt(place, offset + 1))
  if (!isTime) return 0
  const hasSeconds = gap === ":" && gapAt(place, offset + 2) === gap && isMinute(digitsAt(place, offset + 2))
  return offset + (hasSeconds ? 3 : 2)
}

/** `9:00`, `9.00-18.00`, `9 00 - 18 00`, `08-00 - 17-00`. */
export const time: Reader = (place) => {
  const gap = gapAt(place, 1)
  if (!/^[:. -]$/u.test(gap)) return undefined
  const first = timeEnd(place, 0, gap)
  if (first === 0) return undefined
  const between = gapAt(place, first)
  if (isDash(between) && between !== gap) {
    const other = timeEnd(place, first, gap) || timeEnd(place, first, gap === ":" ? "." : ":")
    if (other > 0) return itemAt(place, other, true, gap === " " ? between : gap)
  }
  return gap === ":" || gap === "." ? itemAt(place, first, gap === ":", gap) : undefined
}

/** `26.11`. */
export const dayOfMonth: Reader = (place) =>
  gapAt(place, 1) === "." &&
  isDay(digitsAt(place, 0)) &&
  isMonth(digitsAt(place, 1)) &&
  digitsAt(place, 1).length === 2
    ? itemAt(place, 2, false, ".")
    : undefined

/** `5/2`, `15/15`. */
export const shifts: Reader = (place) =>
  gapAt(place, 1) === "/" && isDay(digitsAt(place, 0)) && isDay(digitsAt(place, 1)) && gapAt(place, 2) !== "/"
    ? itemAt(place, 2, true, "/")
    : undefined

/** `18` in `с 9 до 18`. */
export const untilHour: Reader = (place) =>
  place.isUntil && place.at === 0 && isHour(digitsAt(place, 0)) ? itemAt(place, 1, true) : undefined

export const years: Reader = (place) => {
  if (!isYear(digitsAt(place, 0))) return undefined
  const gap = gapAt(place, 1)
  const isRange = isDash(gap) && isYear(digitsAt(place, 1)) && digitsAt(place, 0) <= digitsAt(place, 1)
  return isRange ? itemAt(place, 2, true, gap) : itemAt(place, 1, false)
}

const nought = /(?<!0)0*$/u
const noughtsOf = (digits: string): number => nought.exec(digits)?.[0].length ?? 0

/** Whether digits are a sum rather than a phone: the longer they are, the rounder they must be. */
const isSum = (digits: string, isMoney: boolean, isGrouped: boolean): boolean => {
  const noughts = noughtsOf(digits)
  if (digits.length <= 7) return isGrouped || noughts >= (isMoney ? 2 : 3) || digits.length <= 6
  if (digits.length > 10) return noughts >= 6 && digits.length <= 13 && !isPhone(digits)
  if (isMoney && (noughts >= 3 || (isGrouped && !isPhone(digits)))) return true
  if (!isGrouped && isHomePhone(digits)) return /^\d\d0+$/u.test(digits)
  return digits.length === 8
    ? noughts >= 3 + +beginsAsPhone(digits) || (isGrouped && !beginsAsPhone(digits))
    : noughts >= 5
}

const mostThousands = 5

/** Whether the digits that follow can't belong to the sum: `5 000 000 90`. */
const isRoundMillions = (place: ContactPlace, length: number): boolean => {
  const digits = place.groups
    .slice(place.at, place.at + length)
    .map((group) => group.digits)
    .join("")
  return (
    digits.length >= 7 && digits.length <= 9 && noughtsOf(digits) >= 4 && digitsAt(place, length).length < 3
  )
}

/** The number of groups in a sum with separated thousands; -1 when more digits follow with the same separator. */
const thousandsEnd = (place: ContactPlace): number => {
  const gap = gapAt(place, 1)
  if (!/^(?:[ .,'`_-]| {2})$/u.test(gap) || !/^[1-9]\d{0,2}$/u.test(digitsAt(place, 0))) return 0
  let end = 1
  while (end < mostThousands && gapAt(place, end) === gap && digitsAt(place, end).length === 3) end++
  // More digits mean it isn't a sum, unless they are a time or shifts: `5 000 000 5/2`.
  const goesOn = gapAt(place, end) === gap && !(gap === " " && /^[/:.]$/u.test(gapAt(place, end + 1)))
  return goesOn && !isRoundMillions(place, end) ? -1 : end
}

/** `10 000 000`, `1.500,50`, `5000000`. */
export const sum: Reader = (place) => {
  const gap = gapAt(place, 1)
  const end = thousandsEnd(place)
  if (end < 0) return undefined
  if (end < 2) {
    const digits = digitsAt(place, 0)
    const isRound =
      /^[1-9]\d{4}/u.test(digits) && noughtsOf(digits) >= 2 && isSum(digits, place.isMoney, false)
    const isTold = place.isMoney && /^[1-9]\d{2,7}$/u.test(digits)
    return isRound || isTold ? itemAt(place, 1, noughtsOf(digits) >= (place.isMoney ? 1 : 3)) : undefined
  }
  const digits = place.groups
    .slice(place.at, place.at + end)
    .map((group) => group.digits)
    .join("")
  if (!isSum(digits, place.isMoney, gap !== "-") || (gap === "-" && noughtsOf(digits) < 5)) return undefined
  const rest = gapAt(place, end)
  const hasFraction = rest !== gap && /^[.,]$/u.test(rest) && digitsAt(place, end).length <= 2
  const isTold = (place.isMoney || place.hasUnit) && noughtsOf(digits) >= 1
  const isSure = (digits.length > 6 && !hasFraction) || isTold
  return itemAt(place, hasFraction ? end + 1 : end, isSure, gap)
}

/** The number at a position, and where it ends: separated thousands, or at most six digits. */
const numberAt = (place: ContactPlace): { readonly value: number; readonly end: number } | undefined => {
  const end = thousandsEnd(place)
  const length = Math.max(1, end)
  const digits = place.groups
    .slice(place.at, place.at + length)
    .map((group) => group.digits)
    .join("")
  return digits.length === 0 || digits.length > (end > 1 ? 10 : 6)
    ? undefined
    : { value: +digits, end: place.at + length }
}

const steepest = 10

/** `1500-2000`, `150-200 000`, `25-45`. */
export const range: Reader = (place) => {
  const single = digitsAt(place, 0)
  const gap = gapAt(place, 1)
  if (!/^(?: ?- ?|\/)$/u.test(gap) || single.length > 6 || gap === gapAt(place, 2)) return undefined
  const upper = numberAt({ ...place, at: place.at + 1 })
  if (upper === undefined) return undefined
  const isOfThousands = upper.end - place.at > 2 && +single * 1000 <= upper.value
  if (gap === "/" && !isOfThousands) return undefined
  const scale = isOfThousands ? 1000 : 1
  const lower = +single * scale
  const isMeasured = place.hasUnit || place.isMoney
  const isSteep = lower > upper.value || upper.value > Math.max(lower, 1) * steepest
  if (isSteep && (!isMeasured || lower > upper.value)) return undefined
  const isSmall = single.length <= 2 && upper.value < 100
  const isRound = lower % 10 === 0 && upper.value % 10 === 0
  const isRounder = lower % 100 === 0 && upper.value % 100 === 0
  return isSmall || isRound || isMeasured
    ? { end: upper.end, sure: isRounder || (isMeasured && (isSmall || isRound)), gap }
    : undefined
}

/** `18.440`, `3,5`. */
export const decimal: Reader = (place) =>
  /^[.,]$/u.test(gapAt(place, 1)) &&
  /^(?:0|[1-9]\d{0,2})$/u.test(digitsAt(place, 0)) &&
  digitsAt(place, 1).length <= 3
    ? itemAt(place, 2, false, gapAt(place, 1))
    : undefined

const mostParts = 4

/** Whether the parts are a private network address. */
const isPrivate = ([a = "", b = "", ...more]: ReadonlyArray<string>): boolean =>
  more.length === 2 &&
  (a === "10" || a === "127" || (a === "192" && b === "168") || (a === "172" && +b >= 16 && +b <= 31))

/** `10.10.10.0/24`: a private network address. */
export const privateAddress: Reader = (place) => {
  const parts = [0, 1, 2, 3].map((offset) => digitsAt(place, offset))
  const isOne =
    [1, 2, 3].every((offset) => gapAt(place, offset) === ".") &&
    parts.every((part) => /^\d{1,3}$/u.test(part))
  if (!isOne || !isPrivate(parts) || isPhone(parts.join(""))) return undefined
  return itemAt(place, /^[/:]$/u.test(gapAt(place, 4)) ? 5 : 4, false, ".")
}

/** `8.3.20.1674`, `192.168.1.100`, `192.168.0.0/16`, `127.0.0.1:8080`. */
export const versionItem: Reader = (place) => {
  let end = 1
  while (end <= mostParts && gapAt(place, end) === "." && digitsAt(place, end).length <= 5) end++
  const parts = place.groups.slice(place.at, place.at + end).map(({ digits }) => digits)
  const isOne = end >= 3 && end <= mostParts && (parts.some(({ length }) => length === 1) || isPrivate(parts))
  if (!isOne || isPhone(parts.join(""))) return undefined
  const hasMore = end === mostParts && /^[/:]$/u.test(gapAt(place, end))
  return itemAt(place, hasMore ? end + 1 : end, false, ".")
}

/** `41.311081, 69.240562`: coordinates in or around Uzbekistan. */
export const coordinates: Reader = (place) => {
  const [north, northFraction, east, eastFraction] = [0, 1, 2, 3].map((offset) => digitsAt(place, offset))
  const isPlace =
    gapAt(place, 1) === "." &&
    /^[,;]? ?$/u.test(gapAt(place, 2)) &&
    gapAt(place, 3) === "." &&
    [northFraction, eastFraction].every((fraction) => /^\d{4,8}$/u.test(fraction ?? "")) &&
    /^(?:3[5-9]|[45]\d)$/u.test(north ?? "") &&
    /^(?:[2-8]\d)$/u.test(east ?? "")
  return isPlace ? itemAt(place, 4, true, ".") : undefined
}

const listed = /^[1-9](?:\d{0,3}|\d0{3,4})$/u

/** The number of groups that all ascend, or all descend, with the same separator; 0 if more groups follow it. */
const steadyEnd = (place: ContactPlace): number => {
  const gap = gapAt(place, 1)
  const sign = Math.sign(+digitsAt(place, 1) - +digitsAt(place, 0))
  let end = 1
  while (
    gapAt(place, end) === gap &&
    listed.test(digitsAt(place, end)) &&
    Math.sign(+digitsAt(place, end) - +digitsAt(place, end - 1)) === sign
  )
    end++
  return gapAt(place, end) === gap || (sign < 0 && !place.hasUnit) ? 0 : end
}

/** More groups than a phone has. */
const manyGroups = 5

/** `8/11/17/21`, `336, 371, 420`, `100-200-300`: model or size numbers in order of size. */
export const listItem: Reader = (place) => {
  const gap = gapAt(place, 1)
  if (place.isCalled || !/^ ?[/,;-] ?$/u.test(gap) || !listed.test(digitsAt(place, 0))) return undefined
  const end = steadyEnd(place)
  if (end < 3) return undefined
  const all = place.groups.slice(place.at, place.at + end).map(({ digits }) => digits)
  const isRound = all.every((digits) => /[05]$/u.test(digits))
  if (gap.includes("-") && !isRound && !place.hasUnit && end < manyGroups) return undefined
  return itemAt(place, end, gap !== "," && place.isModel && all.every(({ length }) => length === 3), gap)
}
