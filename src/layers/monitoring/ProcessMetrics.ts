import { readdir, readFile } from "node:fs/promises"
import { performance } from "node:perf_hooks"
import { cpuUsage, memoryUsage, version as nodeVersion } from "node:process"
import { setImmediate } from "node:timers/promises"
import { Clock, Effect, Metric, Option } from "effect"
import { version } from "../../domain/Version.ts"
import * as Metrics from "../../metrics/RuntimeMetrics.ts"
import { makeLongestLag } from "./EventLoopLag.ts"
import { observeGarbageCollections } from "./GarbageCollections.ts"

/** Read a value that only Linux provides; none elsewhere. */
const fromProc = <A>(read: () => Promise<A>) => Effect.option(Effect.tryPromise(read))

const setIfKnown = (gauge: Metric.Metric.Gauge<number>, value: Effect.Effect<Option.Option<number>>) =>
  Effect.flatMap(
    value,
    Option.match({ onNone: () => Effect.void, onSome: (value) => Metric.set(gauge, value) }),
  )

const virtualMemory = fromProc(() => readFile("/proc/self/status", "latin1")).pipe(
  Effect.map(Option.flatMapNullable((status) => /^VmSize:\s+(\d+) kB$/m.exec(status)?.[1])),
  Effect.map(Option.map((kilobytes) => Number(kilobytes) * 1024)),
)

// One of them is the descriptor that reads the list.
const openFds = Effect.map(
  fromProc(() => readdir("/proc/self/fd")),
  Option.map((names) => names.length - 1),
)

const maxFds = fromProc(() => readFile("/proc/self/limits", "latin1")).pipe(
  Effect.map(Option.flatMapNullable((limits) => /^Max open files\s+(\d+)/m.exec(limits)?.[1])),
  Effect.map(Option.map(Number)),
)

const memory = Effect.gen(function* () {
  const { external, heapTotal, heapUsed, rss } = memoryUsage()
  yield* Metric.set(Metrics.residentMemoryBytes, rss)
  yield* Metric.set(Metrics.heapTotalBytes, heapTotal)
  yield* Metric.set(Metrics.heapUsedBytes, heapUsed)
  yield* Metric.set(Metrics.externalMemoryBytes, external)
  // Elsewhere only the resident set size is known.
  yield* Metric.set(
    Metrics.virtualMemoryBytes,
    Option.getOrElse(yield* virtualMemory, () => rss),
  )
})

/** Counters can't be set, so this one is raised to the system's value. */
const cpu = Effect.gen(function* () {
  const { user, system } = cpuUsage()
  const counted = yield* Metric.value(Metrics.cpuSeconds)
  yield* Metric.incrementBy(Metrics.cpuSeconds, Math.max(0, (user + system) / 1e6 - counted.count))
})

const eventLoopTurn = Effect.promise(() => setImmediate())

const eventLoopLag = Effect.gen(function* () {
  const before = yield* Clock.currentTimeNanos
  yield* eventLoopTurn
  const after = yield* Clock.currentTimeNanos
  yield* Metric.set(Metrics.eventLoopLagSeconds, Number(after - before) / 1e9)
})

/** Set the gauges that never change during the life of the process. */
const describeProcess = Effect.gen(function* () {
  yield* Metric.set(Metrics.startTimeSeconds, performance.timeOrigin / 1000)
  yield* Metric.set(Metrics.buildInfo(version, nodeVersion), 1)
})

/** Observe the process for the lifetime of the scope; returns the effect that refreshes its gauges. */
export const watchProcess = Effect.gen(function* () {
  yield* describeProcess
  yield* observeGarbageCollections
  const longestLag = yield* makeLongestLag
  return Effect.gen(function* () {
    yield* memory
    yield* cpu
    yield* setIfKnown(Metrics.openFds, openFds)
    yield* setIfKnown(Metrics.maxFds, maxFds)
    yield* eventLoopLag
    yield* Metric.set(Metrics.eventLoopLagMaxSeconds, yield* longestLag)
  })
})
