import { Effect } from "effect"
import { families } from "../Rules.ts"
import type { Recording } from "../Series.ts"
import { notation, type Scrape } from "../Series.ts"

const familyOf = (series: string) => series.replace(/[{ ].*$/, "")

/** Labels that Prometheus adds to each series. */
const target = 'instance="bot:8000",job="telegram_bot"'

const targeted = (series: string): string => {
  const [name = "", labels] = series.split(/\{|\}/)
  return `${name}{${[labels, target].filter((part) => part !== undefined && part !== "").join(",")}}`
}

const samplesOf = (text: string): Scrape =>
  new Map(
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#") && families.has(familyOf(line)))
      .map((line) => {
        const end = line.lastIndexOf(" ")
        return [targeted(line.slice(0, end)), Number(line.slice(end + 1))] as const
      }),
  )

/** Scrape once, as Prometheus does; `up` says whether there was an answer. */
export const scrape = (url: string | undefined): Effect.Effect<Scrape> =>
  Effect.tryPromise(async (signal) => {
    if (url === undefined) throw new Error("nothing runs")
    const response = await fetch(new URL("/metrics", url), { signal })
    return samplesOf(await response.text())
  }).pipe(
    Effect.timeout("10 seconds"),
    Effect.map((samples) => new Map([...samples, [`up{${target}}`, 1] as const])),
    Effect.orElseSucceed(() => new Map([[`up{${target}}`, 0] as const])),
  )

const neverCounted = (series: string, values: ReadonlyArray<number | undefined>) =>
  /_(?:total|bucket)\{/.test(series) && values.every((value) => value === undefined || value === 0)

/** The series of some scrapes, without counters that stayed at 0. */
export const recordingOf = (scrapes: ReadonlyArray<Scrape>, interval: number): Recording => {
  const names = [...new Set(scrapes.flatMap((samples) => [...samples.keys()]))].sort()
  const series = names.flatMap((name) => {
    const values = scrapes.map((samples) => samples.get(name))
    return neverCounted(name, values) ? [] : [[name, notation(values)] as const]
  })
  return { interval, scrapes: scrapes.length, series: Object.fromEntries(series) }
}
