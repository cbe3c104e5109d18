import {
  isCallBefore,
  isModelBefore,
  isMoneyAfter,
  isMoneyBefore,
  isNameBefore,
  isPlusBefore,
  isUnitAfter,
  isUntilBefore,
} from "./Context.ts"
import { documentNumberLength } from "./Documents.ts"
import {
  coordinates,
  date,
  dayOfMonth,
  decimal,
  type Item,
  listItem,
  monthOfYear,
  range,
  type Reader,
  shifts,
  sum,
  time,
  untilHour,
  versionItem,
  years,
} from "./Items.ts"
import { isPhone } from "./Numbering.ts"
import { isLoose, type Run } from "./Runs.ts"

/** How well something other than a phone explains a group: 0 not at all, 1 possibly, 2 surely. */
export type Level = 0 | 1 | 2

/** The verdict on one group. */
export interface Judged {
  readonly level: Level
  /** Whether the group is the first, or last, of the item that explains it. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** The surest come first. */
const readers: ReadonlyArray<Reader> = [
  date,
  monthOfYear,
  time,
  untilHour,
  coordinates,
  range,
  sum,
  versionItem,
  shifts,
  listItem,
  dayOfMonth,
  years,
  decimal,
]

const currency = /[$€₽₸£₩₺]/u

const isBlank = (gap: string): boolean => /^\s+$/u.test(gap)

/** Whether the run is the model and year of a car or program: `MAN 18.440 2015`, `Actros 1844 2012`. */
const isModel = ({ before, groups: [first, second, third] }: Run): boolean =>
  first !== undefined &&
  second?.gap === " " &&
  first.digits.length <= 5 &&
  /^(?:19[5-9]|20[0-4])\d$/u.test(second.digits) &&
  (third === undefined || isLoose(third.gap)) &&
  (isPhone(first.digits + second.digits) ? isModelBefore(before) : isNameBefore(before))

const isBlankWithin = ({ gap }: Item): boolean => gap !== undefined && isBlank(gap)

/**
 * Whether two items are separate. Two with the same separator between them as inside are one; a blank also separates
 * items that have no blanks inside.
 */
const isApart = (gap: string, last: Item | undefined, next: Item): boolean => {
  if (isBlank(gap) && next.sure) {
    if (next.gap !== undefined && !isBlankWithin(next)) return true
    if (last !== undefined && !isBlankWithin(last)) return true
  }
  return last?.gap !== gap && next.gap !== gap
}

const placesOf = (run: Run) => {
  const { after, before, groups } = run
  const lastLoose = groups.findLastIndex(({ gap }) => isLoose(gap))
  const isMoneyThere = isMoneyAfter(after)
  const hasUnitThere = isUnitAfter(after)
  const isMoneyHere = isMoneyBefore(before) || groups.some(({ gap }) => currency.test(gap))
  const isCalled = isCallBefore(before)
  const isUntil = isUntilBefore(before)
  const isModel = isModelBefore(before)
  return (at: number) => ({
    groups,
    at,
    isCalled,
    isUntil,
    isModel,
    isMoney: isMoneyHere || (isMoneyThere && at >= lastLoose),
    hasUnit: hasUnitThere && at >= lastLoose,
  })
}

const levelOf = (found: Item | undefined): Level => {
  if (found === undefined) return 0
  return found.sure ? 2 : 1
}

const judgedAs = (level: Level, length: number): ReadonlyArray<Judged> =>
  Array.from({ length }, (_, at) => ({ level, isFirst: at === 0, isLast: at === length - 1 }))

const itemsOf = (run: Run, from: number): ReadonlyArray<Judged> => {
  const judged: Array<Judged> = []
  const placeAt = placesOf(run)
  const isDialled = isPlusBefore(run.before)
  let last: Item | undefined
  for (let at = from; at < run.groups.length;) {
    const place = placeAt(at)
    const gap = run.groups[at]?.gap ?? ""
    let found: Item | undefined
    for (const read of isDialled && at === 0 ? [sum] : readers) {
      found = read(place)
      if (found !== undefined && (at === 0 || isApart(gap, last, found))) break
      found = undefined
    }
    last = found
    const end = found?.end ?? at + 1
    judged.push(...judgedAs(levelOf(found), end - at))
    at = end
  }
  return judged
}

export const judgedOf = (run: Run): ReadonlyArray<Judged> => {
  if (isModel(run)) return judgedAs(2, run.groups.length)
  const known = documentNumberLength(run)
  return [...judgedAs(2, known), ...itemsOf(run, known)]
}
