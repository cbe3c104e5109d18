import { Count } from "../../domain/Count.ts"
import * as Metrics from "../../metrics/Metrics.ts"

/** Raise the counters for one count of a handled update. Call it once the update is committed. */
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
