import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { isPhone } from "../../../../src/domain/text/contacts/Numbering.ts"
import {
  type Explained,
  type Part,
  phonesAmong,
  segmentsIn,
  trimmed,
} from "../../../../src/domain/text/contacts/Parts.ts"
import { isLoose } from "../../../../src/domain/text/contacts/Runs.ts"
import type { Level } from "../../../../src/domain/text/contacts/Levels.ts"

type Told = readonly [digits: string, level: Level, gap: string, isFirst: boolean, isLast: boolean]

const explained = (all: ReadonlyArray<Told>): ReadonlyArray<Explained> =>
  all.map(([digits, level, gap, isFirst, isLast], at) => ({
    digits,
    level,
    gap: at === 0 ? "" : gap,
    isFirst,
    isLast,
    from: 0,
    to: 0,
  }))

const level = fc.constantFrom<Level[]>(0, 1, 2)
const gap = fc.constantFrom(" ", "-", ", ", "; ", ".", " - ", "\n")

/** Groups, each of which is explained by itself or not at all. */
const anyGroups = fc
  .array(
    fc.tuple(
      fc.constantFrom("9", "90", "901", "123", "45", "67", "1234567", "901234567", "998", "2024", "000"),
      level,
      gap,
    ),
    { maxLength: 12 },
  )
  .map((all) => explained(all.map(([digits, its, between]) => [digits, its, between, true, true])))

const digitsOf = (groups: ReadonlyArray<Explained>, { end, from }: Part): string =>
  groups
    .slice(from, end)
    .map(({ digits }) => digits)
    .join("")

describe("groups without a certain explanation", () => {
  it.prop(
    "are hidden if they are adjacent, have seven digits, and one of them has no explanation at all",
    [anyGroups],
    ([groups]) => {
      const stretches: Array<Part> = []
      for (const [at, each] of groups.entries()) {
        if (each.level === 2) continue
        const last = stretches.at(-1)
        if (last !== undefined && last.end === at && !isLoose(each.gap))
          stretches[stretches.length - 1] = { from: last.from, end: at + 1 }
        else stretches.push({ from: at, end: at + 1 })
      }
      expect(segmentsIn(groups)).toEqual(
        stretches.filter(
          (part) =>
            digitsOf(groups, part).length >= 7 &&
            groups.slice(part.from, part.end).some((each) => each.level === 0),
        ),
      )
    },
    { fastCheck: { numRuns: 300 } },
  )
})

describe("phones among groups", () => {
  it.prop(
    "are valid phone numbers, in order and without overlap",
    [anyGroups],
    ([groups]) => {
      const phones = phonesAmong(groups).toSorted((a, b) => a.from - b.from)
      for (const [at, phone] of phones.entries()) {
        expect(isPhone(digitsOf(groups, phone))).toBe(true)
        expect(phone.from).toBeGreaterThanOrEqual(phones[at - 1]?.end ?? 0)
        expect(groups.slice(phone.from, phone.end).some((each) => each.level < 2)).toBe(true)
      }
    },
    { fastCheck: { numRuns: 300 } },
  )

  it.prop(
    "include every unexplained group that is a phone by itself",
    [anyGroups],
    ([groups]) => {
      const phones = phonesAmong(groups)
      for (const [at, { digits, level: its }] of groups.entries())
        if (its === 0 && isPhone(digits))
          expect(phones.some(({ end, from }) => from <= at && at < end)).toBe(true)
    },
    { fastCheck: { numRuns: 300 } },
  )

  it.prop(
    "are found as one when the groups form one, however it is split",
    [fc.constantFrom("901234567", "998901234567", "89031234567"), fc.array(fc.integer({ min: 1, max: 5 }))],
    ([number, lengths]) => {
      const pieces: Array<string> = []
      let rest = number
      for (const length of [...lengths, 99]) {
        if (rest !== "") pieces.push(rest.slice(0, length))
        rest = rest.slice(length)
      }
      const groups = explained(pieces.map((digits) => [digits, 0, " ", true, true]))
      expect(phonesAmong(groups)).toEqual([{ from: 0, end: pieces.length }])
    },
  )

  const hours = (between: string): ReadonlyArray<Told> => [
    ["9", 2, between, true, false],
    ["00", 2, ":", false, false],
    ["18", 2, "-", false, false],
    ["00", 2, ":", false, true],
  ]
  const phone: Told = ["901234567", 0, " ", true, true]

  it("don't span opening hours that stand by themselves", () => {
    expect(phonesAmong(explained([...hours(""), phone]))).toEqual([{ from: 4, end: 5 }])
    expect(phonesAmong(explained([phone, ...hours(" ")]))).toEqual([{ from: 0, end: 1 }])
    expect(
      phonesAmong(explained([["90", 0, "", true, true], ...hours(" "), ["1234567", 0, " ", true, true]])),
    ).toEqual([])
    expect(phonesAmong(explained([phone, ...hours(" "), phone]))).toEqual([
      { from: 0, end: 1 },
      { from: 5, end: 6 },
    ])
  })

  it("are found among uncertain explanations if they cover whole items and are not round", () => {
    const three = (
      digits: readonly [string, string, string],
      its: readonly [Level, Level, Level],
      by = " ",
    ) => phonesAmong(explained(digits.map((each, at) => [each, its[at] ?? 0, by, true, true])))
    const whole = [{ from: 0, end: 3 }]
    expect(three(["90", "123", "4567"], [1, 1, 1])).toEqual(whole)
    expect(three(["90", "123", "4567"], [2, 1, 2])).toEqual(whole)
    expect(three(["90", "123", "4567"], [2, 2, 2])).toEqual([])
    expect(three(["90", "123", "0000"], [1, 1, 1])).toEqual([])
    expect(three(["90", "123", "0000"], [1, 0, 1])).toEqual(whole)
    expect(three(["90", "123", "4567"], [1, 1, 1], ", ")).toEqual(whole)
    expect(three(["90", "123", "4567"], [2, 1, 1], ", ")).toEqual([])
    expect(three(["90", "123", "4567"], [2, 0, 1], ", ")).toEqual(whole)
    const parts = (isFirst: boolean, isLast: boolean) =>
      phonesAmong(
        explained([
          ["90", 1, "", isFirst, false],
          ["1234567", 1, " ", false, isLast],
        ]),
      )
    expect(parts(true, true)).toEqual([{ from: 0, end: 2 }])
    expect(parts(true, false)).toEqual([])
    expect(parts(false, true)).toEqual([])
  })

  it("start after a certainly explained group rather than with it", () => {
    const after = (between: string) =>
      phonesAmong(
        explained([
          ["90", 2, "", true, true],
          ["901234567", 0, between, true, true],
        ]),
      )
    for (const between of [" ", "  ", ", ", "-", "."]) expect(after(between)).toEqual([{ from: 1, end: 2 }])
    const either = (between: string, its: Level) =>
      phonesAmong(
        explained([
          ["99", its, "", true, true],
          ["890", 0, between, true, true],
          ["1234567", 0, "-", true, true],
          ["12345", 0, "-", true, true],
        ]),
      )
    expect(either("-", 0).length).toBeGreaterThan(0)
  })
})

describe("a hidden part", () => {
  it.prop(
    "is trimmed to the unexplained groups and the phones in it",
    [anyGroups, fc.nat(11), fc.nat(11), fc.nat(11), fc.nat(11)],
    ([groups, one, other, third, fourth]) => {
      const within = (mark: number) => mark % (groups.length + 1)
      const [from, begin, finish, end] = [one, other, third, fourth].map(within).toSorted((a, b) => a - b)
      if (from === undefined || begin === undefined || finish === undefined || end === undefined) return
      const outside = [...(from > 0 ? [{ from: 0, end: from }] : []), { from: end, end: end + 1 }]
      const part = { from, end }
      expect(trimmed(groups, part, outside)).toEqual(part)
      const isExplained = (at: number) => (groups[at]?.level ?? 0) > 0
      const all = Array.from({ length: end - from }, (_, at) => from + at)
      const kept = all.filter((at) => !isExplained(at) || (at >= begin && at < finish))
      if (begin === finish) return
      expect(trimmed(groups, part, [{ from: begin, end: finish }])).toEqual({
        from: Math.min(...kept),
        end: Math.max(...kept) + 1,
      })
      const two = [
        { from: begin, end: begin + 1 },
        { from: finish - 1, end: finish },
      ]
      expect(trimmed(groups, part, two.toReversed())).toEqual(trimmed(groups, part, two))
      expect(trimmed(groups, part, two)).toEqual(trimmed(groups, part, [{ from: begin, end: finish }]))
    },
    { fastCheck: { numRuns: 300 } },
  )
})
