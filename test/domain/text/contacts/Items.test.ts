import { describe, expect, it } from "@effect/vitest"
import type { ContactPlace, Item, Reader } from "../../../../src/domain/text/contacts/ItemAt.ts"
import {
  coordinates,
  date,
  dayOfMonth,
  decimal,
  listItem,
  monthOfYear,
  range,
  shifts,
  sum,
  time,
  untilHour,
  versionItem,
  years,
} from "../../../../src/domain/text/contacts/Items.ts"
import { runsIn } from "../../../../src/domain/text/contacts/Runs.ts"

type Known = Partial<Pick<ContactPlace, "isMoney" | "hasUnit" | "isCalled" | "isUntil" | "isModel">>

const nothing = { isMoney: false, hasUnit: false, isCalled: false, isUntil: false, isModel: false }

/** What a reader finds at the start of a text: how many groups, and whether it is sure; their position makes no difference. */
const found = (read: Reader, text: string, known: Known = {}): readonly [number, boolean] | undefined => {
  const groups = runsIn(text)[0]?.groups ?? []
  const its = read({ groups, at: 0, ...nothing, ...known })
  const before = runsIn(`7 | 7 | ${text}`)[0]?.groups ?? []
  const later = read({ groups: before, at: 2, ...nothing, ...known, isUntil: false })
  if (read !== untilHour)
    expect(later, text).toEqual(its === undefined ? undefined : ({ ...its, end: its.end + 2 } satisfies Item))
  return its === undefined ? undefined : [its.end, its.sure]
}

const across = <A, B>(some: ReadonlyArray<A>, others: ReadonlyArray<B>): ReadonlyArray<readonly [A, B]> =>
  some.flatMap((one) => others.map((other) => [one, other] as const))

const two = (value: number): string => `${value}`.padStart(2, "0")
const within = (value: number, from: number, to: number): boolean => value >= from && value <= to
const isDay = (value: number) => within(value, 1, 31)
const isMonth = (value: number) => within(value, 1, 12)
const isYear = (value: number) => within(value, 1_900, 2_099)

const daysAndMonths = [0, 1, 2, 9, 12, 13, 31, 32]
const yearsAround = [999, 1_899, 1_900, 1_999, 2_000, 2_099, 2_100]
const seps = [".", "/", "-", ". ", " ", ":", " - ", ", "]
const ofDates = [".", "/", "-", ". ", " "]

describe("a date", () => {
  it("is a day, a month and a year in a common order", () => {
    for (const [[a, b], [year, by]] of across(
      across(daysAndMonths, daysAndMonths),
      across(yearsAround, seps),
    )) {
      const isDate = isYear(year) && ofDates.includes(by)
      const ofEurope = isDate && ((isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b)))
      const sure = (told: boolean) => (told ? ([3, true] as const) : undefined)
      expect(found(date, [two(a), two(b), year].join(by))).toEqual(sure(ofEurope))
      expect(found(date, [a, b, year].join(by))).toEqual(sure(ofEurope))
      expect(found(date, [year, two(a), two(b)].join(by))).toEqual(sure(isDate && isMonth(a) && isDay(b)))
    }
  })

  it("may have a two-digit year, but is less certain", () => {
    for (const [[a, b], by] of across(across(daysAndMonths, daysAndMonths), seps)) {
      const isDate = [".", "/"].includes(by) && isDay(a) && isMonth(b)
      expect(found(date, [two(a), two(b), "26"].join(by))).toEqual(isDate ? [3, false] : undefined)
      if (b > 0) expect(found(date, [two(a), `${b}0`.slice(0, 1), "26"].join(by))).toBeUndefined()
      expect(found(date, [two(a), two(b), "260"].join(by))).toBeUndefined()
    }
  })

  it("has the same separator between its parts", () => {
    expect(found(date, "12.05/2024")).toBeUndefined()
    expect(found(date, "12-05.2024")).toBeUndefined()
    expect(found(date, "012.05.2024")).toBeUndefined()
    expect(found(date, "12.005.2024")).toBeUndefined()
    expect(found(date, "2024.05.012")).toBeUndefined()
  })

  it("may be a month and a year", () => {
    for (const [[a, year], by] of across(across(daysAndMonths, yearsAround), seps)) {
      const isDate = [".", "/", "-"].includes(by) && isMonth(a) && isYear(year)
      const expected = isDate ? [2, true] : undefined
      expect(found(monthOfYear, [two(a), year].join(by))).toEqual(expected)
      expect(found(monthOfYear, [a, year].join(by))).toEqual(expected)
      expect(found(monthOfYear, [year, two(a)].join(by))).toEqual(expected)
      if (a < 10) expect(found(monthOfYear, [year, a].join(by))).toBeUndefined()
    }
  })

  it("may be a day and a month, but is less certain", () => {
    for (const [[a, b], by] of across(across(daysAndMonths, daysAndMonths), seps)) {
      const isDate = by === "." && isDay(a) && isMonth(b)
      expect(found(dayOfMonth, [a, two(b)].join(by))).toEqual(isDate ? [2, false] : undefined)
      if (b < 10) expect(found(dayOfMonth, [a, b].join(by))).toBeUndefined()
    }
  })

  it("may be a year or a range of years", () => {
    for (const [[a, b], by] of across(across(yearsAround, yearsAround), ["-", " - ", "- ", " -", ".", " "])) {
      const isRange = isYear(a) && isYear(b) && a <= b && by.includes("-")
      expect(found(years, [a, b].join(by))).toEqual(isRange ? [2, true] : isYear(a) ? [1, false] : undefined)
    }
    expect(found(years, "02024")).toBeUndefined()
  })
})

describe("a time", () => {
  const hours = [0, 9, 24, 25]
  const minutes = [0, 5, 15, 29, 30, 45, 46, 59, 60]
  const isTime = (hour: number, minute: number, by: string) =>
    hour <= 24 && (by === " " ? minute % 15 === 0 : true) && minute <= 59

  it("by itself is certain with a colon, uncertain with a dot, and none with other separators", () => {
    for (const [[hour, minute], by] of across(across(hours, minutes), [":", ".", "-", " ", "/"])) {
      const expected = { ":": [2, true], ".": [2, false] }[by]
      expect(found(time, `${hour}${by}${two(minute)}`)).toEqual(
        isTime(hour, minute, by) ? expected : undefined,
      )
    }
    expect(found(time, "9:5")).toBeUndefined()
    expect(found(time, "009:05")).toBeUndefined()
  })

  it("may have seconds after colons", () => {
    for (const [minute, second] of across(minutes, minutes)) {
      const expected = minute > 59 ? undefined : [second > 59 ? 2 : 3, true]
      expect(found(time, `9:${two(minute)}:${two(second)}`)).toEqual(expected)
      expect(found(time, `9.${two(minute)}.${two(second)}`)).toEqual(minute > 59 ? undefined : [2, false])
    }
    expect(found(time, "9:30.15")).toEqual([2, true])
  })

  it("may be a range, if the sign between the two times differs from that within them", () => {
    for (const [[a, b], [by, dash]] of across(
      across(across(hours, minutes), across(hours, [0, 15, 20, 60])),
      across([":", ".", " ", "-"], ["-", " - ", "- ", ", ", " "]),
    )) {
      const [from, to] = [`${a[0]}${by}${two(a[1])}`, `${b[0]}${by}${two(b[1])}`]
      const alone = { ":": [2, true], ".": [2, false] }[by]
      const isFirst = isTime(...a, by)
      const isRange = isFirst && isTime(...b, by) && dash.includes("-") && dash !== by
      expect(found(time, from + dash + to), from + dash + to).toEqual(
        isRange ? [4, true] : isFirst ? alone : undefined,
      )
    }
  })

  it("may have its end written differently from its start", () => {
    expect(found(time, "9:00 - 18.30")).toEqual([4, true])
    expect(found(time, "9.00-18:30")).toEqual([4, true])
    expect(found(time, "9.00-18:30:15")).toEqual([5, true])
    expect(found(time, "9 00-18:30")).toEqual([4, true])
    expect(found(time, "9:00-18 30")).toEqual([2, true])
    expect(found(time, "9:30:15-18:30")).toEqual([5, true])
  })

  it('may be the end hour alone at the start of a text, if the context says "until"', () => {
    for (const hour of [...hours, 100]) {
      expect(found(untilHour, `${hour}`, { isUntil: true })).toEqual(hour <= 24 ? [1, true] : undefined)
      expect(found(untilHour, `${hour}`)).toBeUndefined()
    }
    const { groups } = runsIn("9 18")[0] ?? { groups: [] }
    expect(untilHour({ groups, at: 1, ...nothing, isUntil: true })).toBeUndefined()
  })

  it("may be a shift pattern: days on and days off", () => {
    for (const [[a, b], by] of across(across([0, 1, 2, 15, 31, 32], [0, 1, 2, 15, 31, 32]), ["/", "-", "."]))
      expect(found(shifts, `${a}${by}${b}`)).toEqual(
        by === "/" && isDay(a) && isDay(b) ? [2, true] : undefined,
      )
    expect(found(shifts, "5/2/1")).toBeUndefined()
    expect(found(shifts, "5/2 9")).toEqual([2, true])
  })
})

type Row = readonly [text: string, expected: readonly [number, boolean] | undefined, known?: Known]

const rowsOf = (read: Reader, name: string, rows: ReadonlyArray<Row>): void => {
  it.each(rows.map(([text, expected, known]) => ({ text, expected, known })))(
    `${name}: $expected, $known`,
    ({ expected, known, text }) => {
      expect(found(read, text, known)).toEqual(expected)
    },
  )
}

const money = { isMoney: true }
const unit = { hasUnit: true }

describe("a number", () => {
  it("with a fraction has at most three digits on either side", () => {
    for (const [[one, other], by] of across(
      across(["0", "1", "18", "999", "1000", "018"], ["5", "44", "440", "4400"]),
      [".", ",", "-", " "],
    )) {
      const isDecimal = /^[.,]$/.test(by) && other.length <= 3 && ["0", "1", "18", "999"].includes(one)
      expect(found(decimal, one + by + other)).toEqual(isDecimal ? [2, false] : undefined)
    }
  })

  rowsOf(sum, "written as $text is a sum if it is round enough", [
    // Grouped in thousands: up to six digits of any kind; more only if round enough.
    ["1 234", [2, false]],
    ["123 456", [2, false]],
    ["1 234 567", [3, true]],
    ["10 234 567", [3, true]],
    ["90 123 456", undefined],
    ["90 123 000", undefined],
    ["90 120 000", [3, true]],
    ["10 123 000", [3, true]],
    ["900 123 000", undefined],
    ["901 230 000", undefined],
    ["901 200 000", [3, true]],
    ["901 230 000", [3, true], money],
    ["901 234 000", [3, true], money],
    ["901 234 500", undefined, money],
    ["101 234 567", [3, true], money],
    ["101 234 567", undefined],
    ["1 234 567 890", [4, true], money],
    ["1 234 500 000", [4, true]],
    ["1 234 560 000", undefined],
    ["12 345 000 000", [4, true]],
    ["12 345 600 000", undefined],
    ["12 345 600 000", undefined, money],
    ["1 234 567 000 000", [5, true]],
    ["12 345 678 000 000", undefined],
    ["998 901 000 000", undefined, money],
    // Any separator between the thousands, if it is the same throughout.
    ["5.000.000", [3, true]],
    ["5,000,000", [3, true]],
    ["5'000'000", [3, true]],
    ["5`000`000", [3, true]],
    ["5_000_000", [3, true]],
    ["5  000  000", [3, true]],
    ["5   000   000", undefined],
    ["5/000/000", undefined],
    ["5 000.000", [2, false]],
    ["0 500 000", undefined],
    ["0500 000", undefined],
    ["1234 000", undefined],
    ["5 00 000", undefined],
    // With dashes only round numbers.
    ["5-000-000", [3, true]],
    ["18-430-000", undefined],
    ["18-400-000", [3, true]],
    ["500-000", [2, false]],
    ["123-456", undefined],
    // Further groups with the same separator rule out a sum, except a time or shifts after a space, or groups
    // that can't belong to it.
    ["5 000 000 90", [3, true]],
    ["5 000 000 123", [4, true], money],
    ["5 001 000 90", undefined],
    ["5 010 000 90", [3, true]],
    ["500 010 000 90", [3, true], money],
    ["1 000 000 000 90", undefined],
    ["500 000 90", undefined],
    ["500 000 5/2", [2, false]],
    ["500 000 9:00", [2, false]],
    ["500 000 9.00", [2, false]],
    ["500 000 9-00", undefined],
    ["500.000.5/2", undefined],
    ["5.000.000.1234", undefined],
    // A fraction after a different separator.
    ["5 000 000,50", [4, false]],
    ["5 000 000.5", [4, false]],
    ["5 000 000,500", [3, true]],
    ["1 234,50", [3, false]],
    ["5.000,50", [3, false]],
    ["5 000 000-50", [3, true]],
    // With a currency or a unit, a number that ends in 0 is certain.
    ["1 230", [2, true], money],
    ["1 234", [2, false], money],
    ["1 230", [2, true], unit],
    ["5 000 000,50", [4, true], money],
    ["1 234 567,50", [4, false], money],
    // Ungrouped: long enough and round enough, or with a currency.
    ["50000", [1, true]],
    ["50100", [1, false]],
    ["50010", undefined],
    ["5000", undefined],
    ["05000", undefined],
    ["5000000", [1, true]],
    ["5012300", undefined],
    ["50120000", [1, true]],
    ["90123000", undefined],
    ["90120000", [1, true]],
    ["901200000", undefined],
    ["901200000", [1, true], money],
    ["950000000", [1, true]],
    ["151200000", [1, true]],
    ["901230000", undefined],
    ["50", undefined, money],
    ["500", [1, true], money],
    ["123", [1, false], money],
    ["12345678", [1, false], money],
    ["123456789", undefined, money],
    ["901234000", [1, true], money],
    ["012", undefined, money],
    ["998901000000", undefined],
  ])

  rowsOf(range, "from $text is a range if it is round and its ends are close enough", [
    ["25-45", [2, false]],
    ["25 - 45", [2, false]],
    ["10-99", [2, false]],
    ["25-100", undefined],
    ["30-100", [2, false]],
    ["25-45", [2, true], unit],
    ["25-145", [2, false], unit],
    ["150-200", [2, false]],
    ["150-1500", [2, false]],
    ["150-1510", undefined],
    ["100-1000", [2, true]],
    ["100-1100", undefined],
    ["100-1100", [2, true], money],
    ["155-201", undefined],
    ["155-201", [2, false], money],
    ["1500-2000", [2, true]],
    ["1510-2000", [2, false]],
    ["1500-2010", [2, false]],
    ["2000-1500", undefined],
    ["2000-1500", undefined, money],
    ["1500-1500", [2, true]],
    ["0-10", [2, true], unit],
    ["0-11", undefined],
    ["0-20", undefined],
    ["150-200 000", [3, true]],
    ["200-200 000", [3, true]],
    ["201-200 000", undefined],
    ["5-1 000 000", undefined],
    ["150-1 500 000", [4, true]],
    ["150-1 500 010", undefined],
    ["100000-200000", [2, true]],
    ["1000000-2000000", undefined],
    ["100000-2000000", undefined],
    ["100000-1000 000", undefined],
    ["100-200-300", undefined],
    ["100-200 - 300", [2, true]],
    ["100.200", undefined],
    ["150-1 500 000 000", undefined],
    ["150 000-200 000", undefined],
  ])
})

describe("numbers", () => {
  it("with dots are a version if one part is a single digit, or a private IP address", () => {
    for (const [a, b] of across(
      [1, 10, 11, 126, 127, 128, 171, 172, 173, 191, 192, 193],
      [15, 16, 31, 32, 167, 168, 169],
    )) {
      const isPrivate = a === 10 || a === 127 || (a === 192 && b === 168) || (a === 172 && within(b, 16, 31))
      const isVersion = a === 1 || isPrivate
      expect(found(versionItem, `${a}.${b}.100.200`)).toEqual(isVersion ? [4, false] : undefined)
      expect(found(versionItem, `${a}.${b}.100`)).toEqual(a === 1 ? [3, false] : undefined)
      expect(found(versionItem, `${a}.${b}.100.200:8080`)).toEqual(isVersion ? [5, false] : undefined)
      expect(found(versionItem, `${a}.${b}.100.200/16`)).toEqual(isVersion ? [5, false] : undefined)
      expect(found(versionItem, `${a}.${b}.100.200 16`)).toEqual(isVersion ? [4, false] : undefined)
    }
  })

  rowsOf(versionItem, "with dots such as $text are a version or not", [
    ["8.3.20.1674", [4, false]],
    ["1.3.20.16745", [4, false]],
    ["1.3.20.167456", [3, false]],
    ["8.3.20.16.5", undefined],
    ["8.3", undefined],
    ["8.3.20:80", [3, false]],
    ["8-3-20", undefined],
    ["9.012.345.67", undefined],
    ["90.1.234.567", undefined],
  ])

  it("are map coordinates in or around the country, with a precision of a few metres", () => {
    for (const [[north, east], [one, other]] of across(
      across([34, 35, 39, 40, 59, 60], [19, 20, 69, 89, 90]),
      across([3, 4, 8, 9], [3, 4, 8, 9]),
    ))
      for (const by of [", ", ",", "; ", " ", "", "  ", "-"].filter((sign) => sign !== "")) {
        const text = `${north}.${"1".repeat(one)}${by}${east}.${"2".repeat(other)}`
        const isPlace =
          [", ", ",", "; ", " "].includes(by) &&
          within(north, 35, 59) &&
          within(east, 20, 89) &&
          within(one, 4, 8) &&
          within(other, 4, 8)
        expect(found(coordinates, text), text).toEqual(isPlace ? [4, true] : undefined)
      }
    expect(found(coordinates, "41,3110, 69.2405")).toBeUndefined()
    expect(found(coordinates, "41.3110, 69,2405")).toBeUndefined()
  })

  rowsOf(listItem, "in ascending order such as $text are a list of models or sizes", [
    ["8/11/17/21", [4, false]],
    ["8/11/17", [3, false]],
    ["8/11", undefined],
    ["8/11/11", undefined],
    ["8/11/10", undefined],
    ["11/8/17", undefined],
    ["336, 371, 420", [3, false]],
    ["336,371,420", [3, false]],
    ["336; 371; 420", [3, false]],
    ["336 / 371 / 420", [3, false]],
    ["336.371.420", undefined],
    ["336 371 420", undefined],
    ["336, 371/420", undefined],
    ["336, 371, 420/5", [3, false]],
    ["1, 20, 9999", [3, false]],
    ["1, 20, 12345", undefined],
    ["0, 20, 30", undefined],
    ["1, 02, 30", undefined],
    ["336, 371, 420", undefined, { isCalled: true }],
    ["100-200-300", [3, false]],
    ["105-200-305", [3, false]],
    ["100-201-300", undefined],
    ["100-201-300", [3, false], unit],
    ["336, 371, 420", [3, true], { isModel: true }],
    ["336,371,420", [3, false], { isModel: true }],
    ["36, 371, 420", [3, false], { isModel: true }],
    ["336/371/420", [3, true], { isModel: true }],
  ])
})
