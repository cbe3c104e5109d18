import {
  isCallBefore,
  isLetteredBefore,
  isModelBefore,
  isMoneyAfter,
  isMoneyBefore,
  isPlusBefore,
  isUnitAfter,
  isUntilBefore,
} from "./Context.ts"
import { documentNumberLength } from "./Documents.ts"
import type { Item, Reader } from "./ItemAt.ts"
import {
  coordinates,
  date,
  dayOfMonth,
  decimal,
  listItem,
  monthOfYear,
  privateAddress,
  range,
  shifts,
  sum,
  time,
  untilHour,
  versionItem,
  years,
} from "./Items.ts"
import { modelNumberLength } from "./Models.ts"
import { isLoose, type Run } from "./Runs.ts"
import { dateAndTime, dateRange, evenSteps, hourRanges, ratio, roundSums } from "./Series.ts"

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
  privateAddress,
  dateRange,
  dateAndTime,
  roundSums,
  hourRanges,
  evenSteps,
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
  ratio,
]

const currency = /[$€₽₸£₩₺]/u

const isBlank = (gap: string): boolean => /^\s+$/u.test(gap)

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

/** The most digits of a model's name after its letters. */
const mostLettered = 4

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
    const isLettered =
      found === undefined &&
      at === 0 &&
      (run.groups[0]?.digits.length ?? 0) <= mostLettered &&
      isLetteredBefore(run.before)
    judged.push(...judgedAs(isLettered ? 1 : levelOf(found), end - at))
    at = end
  }
  return judged
}

export const judgedOf = (run: Run): ReadonlyArray<Judged> => {
  const known = modelNumberLength(run) || documentNumberLength(run)
  return [...judgedAs(2, known), ...itemsOf(run, known)]
}
