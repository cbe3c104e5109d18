import type { Judged } from "./Levels.ts"
import { isPhone, longestPhone, shortestPhone } from "./Numbering.ts"
import { type DigitGroup, isLoose } from "./Runs.ts"

/** The fewest digits to mask; shorter numbers are nobody's, or an emergency service's. */
export const shortest = 7

/** A digit group with its verdict. */
export interface Explained extends DigitGroup, Judged {}

/** A range of groups; `end` is exclusive. */
export interface Part {
  readonly from: number
  readonly end: number
}

/** Whether a group is surely explained, or belongs to a round sum. */
const isSureOrRound = ({ isLast, level, digits }: Explained): boolean =>
  level === 2 || !isLast || digits === "000"

/**
 * Whether digits that form a phone number are meant as one: some group is unexplained, or whole items explain all of
 * them but not all surely, and the number isn't round.
 */
const isMeant = (groups: ReadonlyArray<Explained>, digits: string): boolean => {
  const levels = groups.map(({ level }) => level)
  if (levels.includes(0)) return true
  if (levels.includes(2) && groups.every(isSureOrRound)) return false
  const isLooseList = groups.some(({ gap }, at) => at > 0 && isLoose(gap)) && levels.includes(2)
  const isWhole = groups[0]?.isFirst === true && groups.at(-1)?.isLast === true
  return levels.includes(1) && !isLooseList && isWhole && !digits.endsWith("0000")
}

/** Whether a group is in a sure item that goes on: `5` in `901234567 5/2`. */
const isWithinItem = (group: Explained | undefined): boolean => group?.level === 2 && !group.isLast

/** The end of the longest phone that starts at a group; 0 if none does. */
const phoneEnd = (groups: ReadonlyArray<Explained>, from: number, until: number): number => {
  let found = 0
  let digits = ""
  for (let end = from; end < until && digits.length < longestPhone; end++) {
    digits += groups[end]?.digits ?? ""
    if (digits.length < shortestPhone || !isPhone(digits)) continue
    if (found > 0 && isWithinItem(groups[end])) continue
    if (isMeant(groups.slice(from, end + 1), digits)) found = end + 1
  }
  return found
}

/** Phones in a range of groups, only those that start where `mayBegin` allows. */
const wholePhones = (
  groups: ReadonlyArray<Explained>,
  { end: until, from }: Part,
  mayBegin: (at: number) => boolean,
): ReadonlyArray<Part> => {
  const found: Array<Part> = []
  for (let at = from; at < until;) {
    const end = mayBegin(at) ? phoneEnd(groups, at, until) : 0
    if (end > 0) found.push({ from: at, end })
    at = Math.max(end, at + 1)
  }
  return found
}

/** The gaps between parts of a range. */
const between = (parts: ReadonlyArray<Part>, { end, from: start }: Part): ReadonlyArray<Part> =>
  [...parts, { from: end, end }].map(({ from }, index) => ({
    from: parts[index - 1]?.end ?? start,
    end: from,
  }))

/** Whether a phone may start here without taking in a sure item before it, such as hours, shifts or a date. */
const beginsAnew = (groups: ReadonlyArray<Explained>, at: number): boolean => {
  const [before, group] = [groups[at - 1], groups[at]]
  return (
    group !== undefined &&
    group.level < 2 &&
    (before === undefined || before.level < 2 || /^\s+$/u.test(group.gap) || isLoose(group.gap))
  )
}

const fewestOfBarrier = 4
const hasDash = (groups: ReadonlyArray<DigitGroup>): boolean =>
  groups.some(({ gap }, at) => at > 0 && /-/u.test(gap))
const isSpace = (gap: string): boolean => /^[.,;]?\s+$/u.test(gap)

/** Separate items such as working hours or two dates, which no phone crosses. */
const barriersIn = (groups: ReadonlyArray<Explained>): ReadonlyArray<Part> =>
  groups.flatMap(({ gap, isFirst, level }, from) => {
    if (!isFirst || level < 2 || (from > 0 && !isSpace(gap))) return []
    const end = groups.findIndex(({ isLast }, at) => at >= from && isLast) + 1
    const next = groups[end]
    const isApart = next === undefined || isSpace(next.gap)
    return isApart && end - from >= fewestOfBarrier && hasDash(groups.slice(from, end)) ? [{ from, end }] : []
  })

/** Find phones: first all groups together, then those that start separately, then the rest. */
export const phonesAmong = (groups: ReadonlyArray<Explained>): ReadonlyArray<Part> =>
  between(barriersIn(groups), { from: 0, end: groups.length }).flatMap((all) => {
    if (all.end > all.from && phoneEnd(groups, all.from, all.end) === all.end) return [all]
    const anew = wholePhones(groups, all, (at) => beginsAnew(groups, at))
    const rest = between(anew, all).flatMap((part) => wholePhones(groups, part, () => true))
    return [...anew, ...rest]
  })

/** Narrow a part to its phones by dropping explained groups around them. */
export const trimmed = (groups: ReadonlyArray<Explained>, part: Part, phones: ReadonlyArray<Part>): Part => {
  const inside = phones.filter(({ end, from }) => from >= part.from && end <= part.end)
  if (inside.length === 0) return part
  const first = Math.min(...inside.map(({ from }) => from))
  const last = Math.max(...inside.map(({ end }) => end))
  let { end, from } = part
  while (from < first && (groups[from]?.level ?? 0) > 0) from++
  while (end > last && (groups[end - 1]?.level ?? 0) > 0) end--
  return { from, end }
}

/** Adjacent groups without a sure explanation, with enough digits to be a number worth masking. */
export const segmentsIn = (groups: ReadonlyArray<Explained>): ReadonlyArray<Part> => {
  const found: Array<Part> = []
  let from = 0
  while (from < groups.length) {
    let end = from
    let digits = 0
    let isUnclear = false
    for (let group = groups[end]; group !== undefined && group.level < 2; group = groups[end]) {
      if (end > from && isLoose(group.gap)) break
      digits += group.digits.length
      if (group.level === 0) isUnclear = true
      end++
    }
    if (digits >= shortest && isUnclear) found.push({ from, end })
    from = Math.max(end, from + 1)
  }
  return found
}
