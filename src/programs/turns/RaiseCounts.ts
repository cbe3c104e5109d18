import { Count } from "../../domain/Count.ts"
import * as Metrics from "../../metrics/Metrics.ts"

/** Adds to the counters what handling an update came to. Call it once that is committed. */
export const raiseCount = Count.$match({
  Application: ({ event, times }) => {
    Metrics.observe(Metrics.applicationsTotal[event], times)
  },
  Invalid: () => {
    Metrics.count(Metrics.errors.validation)
  },
  OverCap: ({ cap }) => {
    Metrics.count(Metrics.capsReached[cap])
  },
})
