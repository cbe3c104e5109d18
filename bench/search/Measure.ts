import { Effect } from "effect"

export interface Case<E, R> {
  readonly name: string
  /** Runs one search, a different one for each index. */
  readonly run: (index: number) => Effect.Effect<unknown, E, R>
}

/** In milliseconds; also of CPU time, which other programs on the machine don't affect. */
export interface Measured {
  readonly name: string
  readonly p50: number
  readonly p95: number
  readonly most: number
  readonly cpu50: number
  readonly cpu95: number
}

const quantile = (values: ReadonlyArray<number>, at: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0
}

const cpuMillis = () => {
  const { system, user } = process.cpuUsage()
  return (system + user) / 1_000
}

/** Measure a case over a number of searches; a few more beforehand warm the cache. */
export const measure = <E, R>({ name, run }: Case<E, R>, times: number) =>
  Effect.gen(function* () {
    for (let index = 0; index < 5; index++) yield* run(times + index)
    const taken: Array<number> = []
    const cpu: Array<number> = []
    for (let index = 0; index < times; index++) {
      const [start, before] = [performance.now(), cpuMillis()]
      yield* run(index)
      taken.push(performance.now() - start)
      cpu.push(cpuMillis() - before)
    }
    const measured: Measured = {
      name,
      p50: quantile(taken, 0.5),
      p95: quantile(taken, 0.95),
      most: Math.max(...taken),
      cpu50: quantile(cpu, 0.5),
      cpu95: quantile(cpu, 0.95),
    }
    return measured
  })

const shown = (value: number) => value.toFixed(2)

/** The head of a Markdown table, in milliseconds. */
export const tableHead = [
  "| case | p50 | p95 | most | CPU p50 | CPU p95 |",
  "| --- | --: | --: | --: | --: | --: |",
].join("\n")

export const tableRow = ({ cpu50, cpu95, most, name, p50, p95 }: Measured): string =>
  `| ${[name, ...[p50, p95, most, cpu50, cpu95].map(shown)].join(" | ")} |`
