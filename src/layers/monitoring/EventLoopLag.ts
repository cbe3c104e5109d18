import { monitorEventLoopDelay } from "node:perf_hooks"
import { Duration, Effect } from "effect"

/** The sampling interval, in milliseconds; shorter delays don't show. */
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
 * The longest delay of the event loop within the last minute, in seconds. A maximum since the last scrape would hide
 * from one Prometheus what another has read; this one is the same for everyone who scrapes at least once a minute.
 */
export const makeLongestLag = Effect.gen(function* () {
  const histogram = yield* monitor
  let past: ReadonlyArray<number> = []
  // The measurement includes the sampling interval itself.
  const latest = () => Math.max(0, histogram.max / 1e9 - resolution / 1000)
  const turn = Effect.sync(() => {
    past = [...past, latest()].slice(-slots)
    histogram.reset()
  })
  yield* Effect.forkScoped(Effect.forever(Effect.delay(turn, slot)))
  return Effect.sync(() => Math.max(latest(), ...past))
})
