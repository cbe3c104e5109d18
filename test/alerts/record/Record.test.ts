import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { describe, expect, it } from "@effect/vitest"
import { Duration, Effect, Schedule } from "effect"
import { Sandbox } from "../../../sandbox/Sandbox.ts"
import { recordingFile } from "../Recordings.ts"
import { situations } from "../Situations.ts"
import type { Scrape } from "../Series.ts"
import { recordingOf } from "./Scrape.ts"
import { plays } from "./Situations.ts"
import { openTheatre } from "./Theatre.ts"

/** As in ops/prometheus.yml; seconds. */
const interval = 15

/** Few enough not to slow each other down. */
const atOnce = 16

const chosen = (process.env["SITUATIONS"] ?? "").split(",").filter((name) => name !== "")

const names = (Object.keys(situations) as Array<keyof typeof situations>).filter(
  (name) => chosen.length === 0 || chosen.includes(name),
)

const record = (name: keyof typeof situations) =>
  Effect.gen(function* () {
    const theatre = yield* openTheatre
    yield* Effect.forkScoped(plays[name](theatre))
    yield* theatre.opened
    const scrapes: Array<Scrape> = []
    yield* Effect.map(theatre.scrape, (samples) => scrapes.push(samples)).pipe(
      Effect.repeat(
        Schedule.intersect(
          Schedule.fixed(Duration.seconds(interval)),
          Schedule.recurs((situations[name].minutes * 60) / interval),
        ),
      ),
    )
    mkdirSync(dirname(recordingFile(name)), { recursive: true })
    writeFileSync(recordingFile(name), `${JSON.stringify(recordingOf(scrapes, interval), undefined, 1)}\n`)
    return scrapes.length
  }).pipe(Effect.scoped, Effect.provide(Sandbox.layer()))

describe("recordings for the alert tests", () => {
  it.live(
    "are made from the bot's own metrics, in real time",
    () =>
      Effect.gen(function* () {
        const made = yield* Effect.forEach(names, record, { concurrency: atOnce })
        for (const scrapes of made) expect(scrapes).toBeGreaterThan(8)
      }),
    1_200_000,
  )
})
