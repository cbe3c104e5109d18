/** Consecutive digits. */
export interface DigitGroup {
  readonly digits: string
  readonly from: number
  readonly to: number
  /** The text between this group and the one before it. */
  readonly gap: string
}

/** Digit groups with no letters between them, and the text around them. */
export interface Run {
  readonly groups: ReadonlyArray<DigitGroup>
  readonly before: string
  readonly after: string
}

/** Whether a gap separates numbers of a list rather than digits of one number. */
export const isLoose = (gap: string): boolean => /[\n;|]|[,•] | \/ |•••/u.test(gap)

const piece = /(\d+)|[\p{L}\p{M}]+/gu

/** How many UTF-16 units of the surrounding text are kept on either side. */
const around = 24

const runOf = (text: string, groups: ReadonlyArray<DigitGroup>): Run => {
  const [from, to] = [groups[0]?.from ?? 0, groups.at(-1)?.to ?? 0]
  return { groups, before: text.slice(Math.max(0, from - around), from), after: text.slice(to, to + around) }
}

export const runsIn = (text: string): ReadonlyArray<Run> => {
  if (!/\d/u.test(text)) return []
  const runs: Array<Run> = []
  let groups: Array<DigitGroup> = []
  for (const { 0: found, 1: digits, index } of text.matchAll(piece)) {
    if (digits !== undefined) {
      const gap = text.slice(groups.at(-1)?.to ?? index, index)
      groups.push({ digits: found, from: index, to: index + found.length, gap })
    } else if (groups.length > 0) {
      runs.push(runOf(text, groups))
      groups = []
    }
  }
  return groups.length > 0 ? [...runs, runOf(text, groups)] : runs
}
