import { isDocumentBefore, isMoneyAfter, isMoneyBefore, isNameBefore, isUnitAfter } from "./Context.ts"
import {
  date,
  dayOfMonth,
  decimal,
  type Item,
  monthOfYear,
  range,
  type Reader,
  shifts,
  sum,
  time,
  version,
  years,
} from "./Items.ts"
import { isPhone } from "./Numbering.ts"
import type { Run } from "./Runs.ts"

/** How well a group is explained by what is no phone: not at all, perhaps, for sure. */
export type Level = 0 | 1 | 2

/** The surest first. */
const readers: ReadonlyArray<Reader> = [
  date,
  monthOfYear,
  time,
  range,
  sum,
  version,
  shifts,
  dayOfMonth,
  years,
  decimal,
]

/** Between numbers of a list rather than digits of one. */
export const isLoose = (gap: string): boolean => /[\n;|]|[,•] | \/ |•••/u.test(gap)

const currency = /[$€₽₸£₩₺]/u

const isBlank = (gap: string): boolean => /^\s+$/u.test(gap)

/** A car or a program by its number and year: `MAN 18.440 2015`, `Actros 1844 2012`. */
const isModel = ({ before, groups: [first, second, third] }: Run): boolean =>
  first !== undefined &&
  second?.gap === " " &&
  first.digits.length <= 5 &&
  /^(?:19[5-9]|20[0-4])\d$/u.test(second.digits) &&
  (third === undefined || isLoose(third.gap)) &&
  isNameBefore(before)

/** Two that are written alike, with the same between them as within, are no two. */
const isApart = (gap: string, last: Item | undefined, next: Item): boolean => {
  const isOther = isBlank(gap) && next.sure && next.gap !== undefined && !isBlank(next.gap)
  return (last?.gap !== gap || isOther) && next.gap !== gap
}

/** How many groups belong to the number of a norm or another document that is named before them. */
const documented = ({ before, groups }: Run): number => {
  if (!isDocumentBefore(before)) return 0
  const end = groups.findIndex(({ gap }, index) => index > 0 && !/^(?:[.:/-]|[,;] )$/u.test(gap))
  const its = groups.slice(0, end < 0 ? groups.length : end)
  const looksAsPhone = its.length === 1 || its.length > 3
  return looksAsPhone && isPhone(its.map(({ digits }) => digits).join("")) ? 0 : its.length
}

const placesOf = (run: Run) => {
  const { after, before, groups } = run
  const lastLoose = groups.findLastIndex(({ gap }) => isLoose(gap))
  const isMoneyThere = isMoneyAfter(after)
  const hasUnitThere = isUnitAfter(after)
  const isMoneyHere = isMoneyBefore(before) || groups.some(({ gap }) => currency.test(gap))
  return (at: number) => ({
    groups,
    at,
    isMoney: isMoneyHere || (isMoneyThere && at >= lastLoose),
    hasUnit: hasUnitThere && at >= lastLoose,
  })
}

const levelOf = (found: Item | undefined): Level => {
  if (found === undefined) return 0
  return found.sure ? 2 : 1
}

const itemsOf = (run: Run, from: number): ReadonlyArray<Level> => {
  const levels: Array<Level> = []
  const placeAt = placesOf(run)
  let last: Item | undefined
  for (let at = from; at < run.groups.length;) {
    const place = placeAt(at)
    const gap = run.groups[at]?.gap ?? ""
    let found: Item | undefined
    for (const read of readers) {
      found = read(place)
      if (found !== undefined && (at === 0 || isApart(gap, last, found))) break
      found = undefined
    }
    last = found
    const end = found?.end ?? at + 1
    for (; at < end; at++) levels.push(levelOf(found))
  }
  return levels
}

export const levelsOf = (run: Run): ReadonlyArray<Level> => {
  if (isModel(run)) return run.groups.map(() => 2)
  const known = documented(run)
  return [...Array.from({ length: known }, (): Level => 2), ...itemsOf(run, known)]
}
