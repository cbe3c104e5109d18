import { useCallback, useRef, useState } from "preact/hooks"
import { charts } from "./ChartSpec.ts"
import { type Point, remember } from "./History.ts"
import { parsePrometheus } from "./PrometheusText.ts"
import type { Scrape } from "./Rates.ts"
import { get } from "./Requests.ts"
import { Sparkline } from "./Sparkline.tsx"
import { useEverySecond } from "./EverySecond.ts"

interface Seen {
  readonly at: number
  readonly down: boolean
  readonly history: ReadonlyArray<ReadonlyArray<Point>>
}

const unknown = charts.map(({ lines }) => lines.map(() => Number.NaN))
const empty: Seen = { at: 0, down: false, history: charts.map(() => []) }

const scrape = async (): Promise<Scrape> => {
  const text = await (await get("/web/machine/metrics")).text()
  return { at: Date.now(), samples: parsePrometheus(text) }
}

const readAll = (before: Scrape | undefined, now: Scrape) =>
  charts.map(({ lines }) => lines.map(({ read }) => read(before, now)))

const add =
  (at: number, down: boolean, values: ReadonlyArray<ReadonlyArray<number>>) =>
  ({ history }: Seen): Seen => ({
    at,
    down,
    history: history.map((points, index) => remember(points, { at, values: values[index] ?? [] })),
  })

/** The bot's own metrics, polled each second. */
export const Metrics = () => {
  const [seen, setSeen] = useState(empty)
  const before = useRef<Scrape | undefined>(undefined)
  const look = useCallback(async () => {
    try {
      const now = await scrape()
      setSeen(add(now.at, false, readAll(before.current, now)))
      before.current = now
    } catch {
      // Whatever made the metrics unavailable, later values can't be compared with earlier ones.
      before.current = undefined
      setSeen(add(Date.now(), true, unknown))
    }
  }, [])
  useEverySecond(look)
  return (
    <section class={seen.down ? "m-section m-down" : "m-section"} aria-labelledby="machine-metrics">
      <div class="m-heading">
        <h3 id="machine-metrics">Live metrics</h3>
        <span class="m-note">{seen.down ? "the bot is down" : "last 60 s"}</span>
      </div>
      <div class="m-charts">
        {charts.map((spec, index) => (
          <Sparkline
            key={spec.title}
            spec={spec}
            points={seen.history[index] ?? []}
            now={seen.at}
            stale={seen.down}
          />
        ))}
      </div>
    </section>
  )
}
