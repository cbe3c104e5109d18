import type { Judged } from "./Levels.ts"
import { isPhone, longestPhone, shortestPhone } from "./Numbering.ts"
import { type DigitGroup, isLoose } from "./Runs.ts"

/** Fewer digits are nobody's number, or an emergency's. */
export const shortest = 7

/** Groups that are judged. */
export interface Explained extends DigitGroup, Judged {}

/** Groups from one to before another. */
export interface Part {
  readonly from: number
  readonly end: number
}

/**
 * Whether digits that are a phone by their number are one by what is known of their groups: something is unexplained, or all
 * is explained by whole items, not all of them for sure, and it isn't round.
 */
const isMeant = (groups: ReadonlyArray<Explained>, digits: string): boolean => {
  const levels = groups.map(({ level }) => level)
  if (levels.includes(0)) return true
  const isLooseList = groups.some(({ gap }, at) => at > 0 && isLoose(gap)) && levels.includes(2)
  const isWhole = groups[0]?.isFirst === true && groups.at(-1)?.isLast === true
  return levels.includes(1) && !isLooseList && isWhole && !digits.endsWith("0000")
}

/** Where the longest phone that somebody here may have ends that begins at a group; 0 where none does. */
const phoneEnd = (groups: ReadonlyArray<Explained>, from: number, until: number): number => {
  let found = 0
  let digits = ""
  for (let end = from; end < until && digits.length < longestPhone; end++) {
    digits += groups[end]?.digits ?? ""
    if (digits.length < shortestPhone || !isPhone(digits)) continue
    if (isMeant(groups.slice(from, end + 1), digits)) found = end + 1
  }
  return found
}

/** Phones in some of the groups, of those only that begin where it is allowed. */
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

/** What is left of some groups between parts of them. */
const between = (parts: ReadonlyArray<Part>, { end, from: start }: Part): ReadonlyArray<Part> =>
  [...parts, { from: end, end }].map(({ from }, index) => ({
    from: parts[index - 1]?.end ?? start,
    end: from,
  }))

/** Whether a phone may begin here that what is explained for sure before is no part of: hours, shifts, a date. */
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

/** Hours from when until when, or two dates, that stand by themselves: no phone goes over them. */
const barriersIn = (groups: ReadonlyArray<Explained>): ReadonlyArray<Part> =>
  groups.flatMap(({ gap, isFirst, level }, from) => {
    if (!isFirst || level < 2 || (from > 0 && !isSpace(gap))) return []
    const end = groups.findIndex(({ isLast }, at) => at >= from && isLast) + 1
    const next = groups[end]
    const isApart = next === undefined || isSpace(next.gap)
    return isApart && end - from >= fewestOfBarrier && hasDash(groups.slice(from, end)) ? [{ from, end }] : []
  })

/** All together if that is one, then those that begin anew, then the rest. */
export const phonesAmong = (groups: ReadonlyArray<Explained>): ReadonlyArray<Part> =>
  between(barriersIn(groups), { from: 0, end: groups.length }).flatMap((all) => {
    if (all.end > all.from && phoneEnd(groups, all.from, all.end) === all.end) return [all]
    const anew = wholePhones(groups, all, (at) => beginsAnew(groups, at))
    const rest = between(anew, all).flatMap((part) => wholePhones(groups, part, () => true))
    return [...anew, ...rest]
  })

/** A part without what is explained around the phones in it. */
export const trimmed = (groups: ReadonlyArray<Explained>, part: Part, phones: ReadonlyArray<Part>): Part => {
  const its = phones.filter(({ end, from }) => from >= part.from && end <= part.end)
  if (its.length === 0) return part
  const first = Math.min(...its.map(({ from }) => from))
  const last = Math.max(...its.map(({ end }) => end))
  let { end, from } = part
  while (from < first && (groups[from]?.level ?? 0) > 0) from++
  while (end > last && (groups[end - 1]?.level ?? 0) > 0) end--
  return { from, end }
}

/** Groups that nothing explains for sure and that stand together: enough digits of them are somebody's number. */
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
