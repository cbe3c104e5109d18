import { type ContactPlace, digitsAt, gapAt, isDash, isHour, itemAt, type Reader } from "./ItemAt.ts"
import { date, monthOfYear, time } from "./Items.ts"

/** The most groups of one series. */
const longest = 24

/** Between the numbers of a series: `7-15, 15-23`, `7-15 15-23`, `7-15 / 15-23`. */
const isBetween = (gap: string): boolean => /^(?:[,;]? | \/ )$/u.test(gap)

/** `07-15 15-23 23-07`: two or more ranges of hours. */
export const hourRanges: Reader = (place) => {
  const isRange = (at: number): boolean => {
    const hours = [digitsAt(place, at), digitsAt(place, at + 1)]
    return isDash(gapAt(place, at + 1)) && hours.every(isHour) && hours.some((hour) => +hour >= 10)
  }
  let end = 0
  while (end < longest && (end === 0 || isBetween(gapAt(place, end))) && isRange(end)) end += 2
  return end >= 4 && !isDash(gapAt(place, end)) ? itemAt(place, end, true) : undefined
}

/** `2015-09-01-2019-06-30`, `01.09.2015-30/06/2019`, `09-2015-06-2019`: from one date to another. */
export const dateRange: Reader = (place) => {
  for (const read of [date, monthOfYear]) {
    const first = read(place)
    if (first?.sure !== true || !isDash(gapAt({ ...place, at: first.end }, 0))) continue
    const second = read({ ...place, at: first.end })
    if (second?.sure === true)
      return { end: second.end, sure: true, gap: first.gap === "-" ? "-" : undefined }
  }
  return undefined
}

/** `12.05.2025 8.30`: a date and a time. */
export const dateAndTime: Reader = (place) => {
  const day = date(place)
  if (day?.sure !== true || !/^,? $/u.test(gapAt({ ...place, at: day.end }, 0))) return undefined
  const hour = time({ ...place, at: day.end })
  return hour === undefined ? undefined : { end: hour.end, sure: true, gap: undefined }
}

const isGap = /^(?: ?[/,;-] ?| )$/u

/** How many numbers follow each other in equal steps upwards, with the same separator; 0 if more digits follow. */
const evenEnd = (place: ContactPlace): number => {
  const gap = gapAt(place, 1)
  const step = +digitsAt(place, 1) - +digitsAt(place, 0)
  if (step <= 0 || digitsAt(place, 0).startsWith("0")) return 0
  let end = 1
  while (
    end < longest &&
    gapAt(place, end) === gap &&
    /^\d{1,4}$/u.test(digitsAt(place, end)) &&
    +digitsAt(place, end) - +digitsAt(place, end - 1) === step
  )
    end++
  return gapAt(place, end) === gap ? 0 : end
}

/** `42-44-46-48`, `7, 8, 9, 10, 11`, `100 200 300`: sizes or classes. */
export const evenSteps: Reader = (place) => {
  const gap = gapAt(place, 1)
  if (place.isCalled || !isGap.test(gap)) return undefined
  const end = evenEnd(place)
  // A phone may be written digit by digit.
  const isOfDigits = digitsAt(place, end - 1).length < 2
  return end >= 3 && (gap !== " " || digitsAt(place, 0).endsWith("0"))
    ? itemAt(place, end, gap !== " " && end >= 4 && !isOfDigits, gap)
    : undefined
}

const mostDigits = 10

/** Where a round number of grouped thousands ends: `95 000`, `3.500.000`; 0 if there is none. */
const thousandsAt = (place: ContactPlace, at: number): number => {
  if (!/^[1-9]\d{0,2}$/u.test(digitsAt(place, at))) return 0
  const gap = gapAt(place, at + 1)
  let end = at + 1
  let digits = digitsAt(place, at).length
  while (
    /^[ .,'`]$/u.test(gap) &&
    gapAt(place, end) === gap &&
    digitsAt(place, end).length === 3 &&
    digits < mostDigits &&
    (digitsAt(place, end - 1) !== "000" || digitsAt(place, end) === "000")
  ) {
    digits += 3
    end++
  }
  return digitsAt(place, end - 1) === "000" && digits <= mostDigits ? end : 0
}

/** `90 000-95 000`, `5 000 000 7 000 000`, `93 000, 95 000`: round sums, one after another. */
export const roundSums: Reader = (place) => {
  let end = 0
  let many = 0
  while (end < longest) {
    const gap = gapAt(place, end)
    if (many > 0 && !isDash(gap) && !isBetween(gap)) break
    const next = thousandsAt(place, end)
    if (next === 0) break
    end = next
    many++
  }
  return many >= 2 && gapAt(place, end) !== " " ? itemAt(place, end, true) : undefined
}

/** `1:500`, `40/1`, `140/90`: a scale or ratio. */
export const ratio: Reader = (place) => {
  const gap = gapAt(place, 1)
  const isScale = gap === ":" && digitsAt(place, 0) === "1" && /^[1-9]\d{0,4}$/u.test(digitsAt(place, 1))
  const isFraction =
    gap === "/" && /^[1-9]\d{0,2}$/u.test(digitsAt(place, 0)) && /^[1-9]\d{0,2}$/u.test(digitsAt(place, 1))
  return (isScale || isFraction) && gapAt(place, 2) !== gap ? itemAt(place, 2, false, gap) : undefined
}
