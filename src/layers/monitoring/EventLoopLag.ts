import { monitorEventLoopDelay } from "node:perf_hooks"
import { Duration, Effect } from "effect"

/** How often the loop is looked at, milliseconds; what holds it up for less doesn't show. */
const resolution = 20

const slot = Duration.seconds(5)
const slots = 12

const monitor = Effect.acquireRelease(
  Effect.sync(() => {
    const histogram = monitorEventLoopDelay({ resolution })
    histogram.enable()
    return histogram
  }),
  (histogram) => Effect.sync(() => histogram.disable()),
)

/**
 * Seconds of the event loop's longest hold-up within the last minute. A maximum since the last scrape would keep from one
 * Prometheus what another has asked for; this one is the same for all who ask at least once a minute.
 */
export const makeLongestLag = Effect.gen(function* () {
  const histogram = yield* monitor
  let past: ReadonlyArray<number> = []
  // What it measures includes the time it waits on purpose.
  const latest = () => Math.max(0, histogram.max / 1e9 - resolution / 1000)
  const turn = Effect.sync(() => {
    past = [...past, latest()].slice(-slots)
    histogram.reset()
  })
  yield* Effect.forkScoped(Effect.forever(Effect.delay(turn, slot)))
  return Effect.sync(() => Math.max(latest(), ...past))
})
