import type { Sample } from "./PrometheusText.ts"

/** The metrics at one moment, in Unix milliseconds. */
export interface Scrape {
  readonly at: number
  readonly samples: ReadonlyArray<Sample>
}

export type Labels = Readonly<Record<string, string>>

const identity = ({ labels, name }: Sample) =>
  JSON.stringify([name, ...Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1))])

const matching = ({ samples }: Scrape, name: string, labels: Labels) =>
  samples.filter(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  )

/** The sum over all series of a name that have these labels; NaN if there is none. */
export const total = (scrape: Scrape, name: string, labels: Labels = {}): number => {
  const found = matching(scrape, name, labels)
  return found.length === 0 ? Number.NaN : found.reduce((sum, { value }) => sum + value, 0)
}

/** A counter that fell was reset by a restart, and counts from 0 again. */
const increase = (before: number, after: number) => (after < before ? after : after - before)

/**
 * The growth per second of a name's counters, never negative; NaN without an earlier scrape, and without a
 * series that both have.
 */
export const rate = (
  before: Scrape | undefined,
  after: Scrape,
  name: string,
  labels: Labels = {},
): number => {
  if (before === undefined || after.at <= before.at) return Number.NaN
  const known = new Map(matching(before, name, labels).map((sample) => [identity(sample), sample.value]))
  const increases = matching(after, name, labels).flatMap((sample) => {
    const earlier = known.get(identity(sample))
    return earlier === undefined ? [] : [increase(earlier, sample.value)]
  })
  if (increases.length === 0) return Number.NaN
  return (increases.reduce((sum, grown) => sum + grown, 0) * 1000) / (after.at - before.at)
}
