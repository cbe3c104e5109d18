import { MetricBoundaries } from "effect"
import { counter, gauge, histogram, over } from "./MetricMakers.ts"

/* Metrics of the process, under the names standard Prometheus clients use. */

export const virtualMemoryBytes = gauge(
  "process_virtual_memory_bytes",
  "Virtual memory of this process in bytes",
)
export const residentMemoryBytes = gauge(
  "process_resident_memory_bytes",
  "Resident memory of this process in bytes",
)
export const cpuSeconds = counter("process_cpu_seconds_total", "User and system CPU seconds of this process")
export const startTimeSeconds = gauge(
  "process_start_time_seconds",
  "When this process started, seconds since the epoch",
)
/** Only where the system provides it. */
export const openFds = gauge("process_open_fds", "Open file descriptors of this process")
/** Only where the system has a limit and provides it. */
export const maxFds = gauge("process_max_fds", "File descriptors this process may open")

export const heapTotalBytes = gauge("nodejs_heap_size_total_bytes", "Size of the JavaScript heap in bytes")
export const heapUsedBytes = gauge("nodejs_heap_size_used_bytes", "Used part of the JavaScript heap in bytes")
export const externalMemoryBytes = gauge(
  "nodejs_external_memory_bytes",
  "Memory outside the JavaScript heap that its objects hold, in bytes",
)

export const eventLoopLagSeconds = gauge(
  "nodejs_eventloop_lag_seconds",
  "How long one turn of the event loop took at the scrape",
)
export const eventLoopLagMaxSeconds = gauge(
  "nodejs_eventloop_lag_max_seconds",
  "The longest the event loop was held up within the last minute",
)

export const gcKinds = ["major", "minor", "incremental", "weakcb"] as const
const gcBuckets = MetricBoundaries.fromIterable([0.001, 0.01, 0.1, 1, 2, 5])
export const gcSeconds = over(gcKinds, (kind) =>
  histogram("nodejs_gc_duration_seconds", "Seconds a garbage collection took, by its kind", gcBuckets, {
    kind,
  }),
)

export const buildInfo = (version: string, node: string) =>
  gauge("bot_build_info", "The running version; always 1", { version, node })

/** Present from the first scrape, at 0. */
export const closedRuntimeMetrics = [cpuSeconds, ...Object.values(gcSeconds)]
