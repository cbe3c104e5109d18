import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { maskContacts } from "../../../../src/domain/text/ContactMask.ts"

const two = (value: number): string => `${value}`.padStart(2, "0")
const grouped = (value: number, by: string): string => `${value}`.replace(/\B(?=(?:\d{3})+$)/g, by)

const dash = fc.constantFrom("-", " - ", "–", " – ", " — ")
const joined = (between: fc.Arbitrary<string>, ...parts: ReadonlyArray<fc.Arbitrary<string>>) =>
  fc.tuple(between, fc.tuple(...parts)).map(([by, all]) => all.join(by))
const range = (part: fc.Arbitrary<string>) => joined(dash, part, part)

const timeBy = (by: string) =>
  fc
    .tuple(fc.integer({ min: 6, max: 23 }), fc.constantFrom("00", "15", "30", "45"), fc.boolean())
    .map(([hour, minute, isPadded]) => (isPadded ? two(hour) : `${hour}`) + by + minute)
/** Within a time there is another sign than between two. */
const hours = fc
  .constantFrom(".", ":", " ", "-")
  .chain((by) => joined(by === "-" ? fc.constantFrom(" - ", " – ") : dash, timeBy(by), timeBy(by)))
const shifts = fc.constantFrom("5/2", "6/1", "2/2", "15/15", "1/3", "4/3")

const sum = fc
  .tuple(
    fc.integer({ min: 5, max: 600 }),
    fc.constantFrom(10_000, 50_000, 100_000, 500_000),
    fc.constantFrom(" ", ".", ",", "'"),
  )
  .map(([many, step, by]) => grouped(many * step, by))
const pay = fc
  .tuple(
    fc.integer({ min: 2, max: 40 }),
    fc.integer({ min: 1, max: 20 }),
    fc.constantFrom(" ", ".", ","),
    fc.constantFrom("-", " - ", "–", " – ", " до ", " / ", "..."),
    fc.constantFrom("", " сум", " so'm", " UZS", " сўм"),
  )
  .map(
    ([from, more, by, between, unit]) =>
      [from, from + more].map((value) => grouped(value * 500_000, by)).join(between) + unit,
  )

const year = fc.integer({ min: 1985, max: 2026 })
const ofYears = fc.tuple(year, fc.nat(8), dash).map(([from, more, by]) => `${from}${by}${from + more}`)
const month = fc.tuple(fc.integer({ min: 1, max: 12 }), year)
const months = fc
  .constantFrom(
    (m: number, y: number) => `${two(m)}.${y}`,
    (m: number, y: number) => `${two(m)}/${y}`,
    (m: number, y: number) => `${y}.${two(m)}`,
  )
  .chain((write) => range(month.map(([m, y]) => write(m, y))))
const day = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), year)
const ofDay = fc
  .constantFrom(".", "/", "-")
  .chain((by) => day.map(([d, m, y]) => [two(d), two(m), y].join(by)))
const isoDay = day.map(([d, m, y]) => [y, two(m), two(d)].join("-"))
const job = fc.oneof(months, ofYears, range(ofDay), range(isoDay))

const truck = fc
  .tuple(
    fc.constantFrom(
      "MAN TGX",
      "DAF XF",
      "MAN",
      "Volvo FH",
      "Scania R",
      "Mercedes Actros",
      "Howo",
      "Shacman",
      "КамАЗ",
    ),
    fc.tuple(fc.integer({ min: 18, max: 26 }), fc.integer({ min: 36, max: 54 })),
    fc.constantFrom(
      (t: number, p: number) => `${t}.${p}0`,
      (_: number, p: number) => `${p}0`,
      (t: number, p: number) => `${t}${p}`,
    ),
    fc.integer({ min: 2000, max: 2024 }),
  )
  .map(([make, [tonnes, power], write, of]) => `${make} ${write(tonnes, power)} ${of}`)

const comma = fc.constant(", ")
const space = fc.constant(" ")

const kinds = {
  "hours and shifts": fc.oneof(hours, joined(space, shifts, hours), joined(comma, hours, hours)),
  "hours with pay": fc.oneof(
    joined(comma, shifts, hours, pay),
    joined(space, sum, shifts),
    joined(
      space,
      hours,
      sum.map((value) => `${value} сум`),
    ),
  ),
  sums: fc.oneof(
    pay,
    joined(comma, sum, sum, sum),
    joined(fc.constant(" / "), sum, sum),
    joined(fc.constant(" + "), sum, sum),
  ),
  "times of work": fc.oneof(job, joined(comma, job, job), joined(fc.constant("; "), job, job, job)),
  "dates with hours": fc.oneof(
    joined(space, ofDay, fc.oneof(timeBy("."), timeBy(":"))),
    joined(space, timeBy(":"), ofDay),
    joined(comma, range(ofDay), hours),
  ),
  trucks: truck,
} satisfies Record<string, fc.Arbitrary<string>>

describe("masking keeps", () => {
  it.prop(
    "hours, sums, dates and models, alone and together, as people write them",
    [fc.oneof(...Object.values(kinds))],
    ([text]) => {
      expect(maskContacts(text)).toBe(text)
    },
    { fastCheck: { numRuns: 5_000 } },
  )
})
