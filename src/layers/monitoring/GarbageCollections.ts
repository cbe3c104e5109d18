import {
  constants,
  type NodeGCPerformanceDetail,
  type PerformanceEntry,
  PerformanceObserver,
} from "node:perf_hooks"
import { Effect } from "effect"
import { observe } from "../../metrics/MetricMakers.ts"
import { type gcKinds, gcSeconds } from "../../metrics/RuntimeMetrics.ts"

const kinds: ReadonlyMap<number | undefined, (typeof gcKinds)[number]> = new Map([
  [constants.NODE_PERFORMANCE_GC_MAJOR, "major"],
  [constants.NODE_PERFORMANCE_GC_MINOR, "minor"],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, "incremental"],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, "weakcb"],
])

const makeObserver = () =>
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { detail } = entry as PerformanceEntry & { readonly detail: NodeGCPerformanceDetail }
      const kind = kinds.get(detail.kind)
      if (kind !== undefined) observe(gcSeconds[kind], entry.duration / 1000)
    }
  })

/** Time garbage collections for the lifetime of the scope. */
export const observeGarbageCollections = Effect.acquireRelease(
  Effect.sync(() => {
    const observer = makeObserver()
    observer.observe({ entryTypes: ["gc"] })
    return observer
  }),
  (observer) =>
    Effect.sync(() => {
      observer.disconnect()
    }),
)
