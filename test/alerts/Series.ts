/** Series in promtool's notation, by name and labels: `0x3` stands for four times 0, `1+2x3` for 1 3 5 7, `_` for none. */
export type Series = Readonly<Record<string, string>>

export interface Recording {
  /** Seconds between two scrapes. */
  readonly interval: number
  readonly scrapes: number
  readonly series: Series
}

/** The result of one scrape, by series; undefined if it failed. */
export type Scrape = ReadonlyMap<string, number>

interface Run {
  readonly from: number | undefined
  readonly step: number
  readonly length: number
}

const wordOf = ({ from, length, step }: Run): string => {
  if (from === undefined) return length === 1 ? "_" : `_x${length}`
  if (length === 1) return String(from)
  return `${from}+${step}x${length - 1}`.replace("+-", "-")
}

const extended = (run: Run, value: number | undefined): Run | undefined => {
  const { from, length, step } = run
  if (from === undefined || value === undefined)
    return from === value ? { ...run, length: length + 1 } : undefined
  if (length === 1) return { from, step: value - from, length: 2 }
  return value === from + step * length ? { ...run, length: length + 1 } : undefined
}

/** The values of one series in promtool's notation. */
export const notation = (values: ReadonlyArray<number | undefined>): string => {
  const runs: Array<Run> = []
  for (const value of values) {
    const last = runs.at(-1)
    const longer = last && extended(last, value)
    if (longer === undefined) runs.push({ from: value, step: 0, length: 1 })
    else runs[runs.length - 1] = longer
  }
  return runs.map(wordOf).join(" ")
}

const word =
  /^(?:(?<none>_)(?:x(?<times>\d+))?|(?<from>-?[\d.e]+?)(?:(?<step>[+-][\d.]+(?:e[+-]?\d+)?)x(?<more>\d+))?)$/

/** The values that `notation` wrote. */
export const values = (written: string): ReadonlyArray<number | undefined> =>
  written.split(" ").flatMap((each): ReadonlyArray<number | undefined> => {
    const { from, more = "0", none, step = "0", times = "1" } = word.exec(each)?.groups ?? {}
    if (none !== undefined) return Array.from({ length: Number(times) }, () => undefined)
    return Array.from({ length: Number(more) + 1 }, (_, index) => Number(from) + Number(step) * index)
  })

const counts = /(?:_total|_bucket|_count|_sum)\{/

/** A recording repeated, with counters that continue. */
export const repeated = ({ interval, scrapes, series }: Recording, times: number): Recording => ({
  interval,
  scrapes: scrapes * times,
  series: Object.fromEntries(
    Object.entries(series).map(([name, written]) => {
      const once = values(written)
      const known = once.filter((value) => value !== undefined)
      const rise = counts.test(name) ? Math.max(...known) : 0
      const all = Array.from({ length: times }, (_, round) =>
        once.map((value) => (value === undefined ? undefined : value + rise * round)),
      )
      return [name, notation(all.flat())]
    }),
  ),
})
