import { readdir, readFile } from "node:fs/promises"
import { performance } from "node:perf_hooks"
import { cpuUsage, memoryUsage, version as nodeVersion } from "node:process"
import { setImmediate } from "node:timers/promises"
import { Clock, Effect, Metric, Option } from "effect"
import { version } from "../domain/Version.ts"
import * as Metrics from "../services/Metrics.ts"

/** Reads what only Linux tells; None elsewhere. */
const fromProc = <A>(read: () => Promise<A>) => Effect.option(Effect.tryPromise(read))

const virtualMemory = fromProc(() => readFile("/proc/self/status", "latin1")).pipe(
  Effect.map(Option.flatMapNullable((status) => /^VmSize:\s+(\d+) kB$/m.exec(status)?.[1])),
  Effect.map(Option.map((kilobytes) => Number(kilobytes) * 1024)),
)

// One of them is the descriptor that reads the list.
const openFds = Effect.map(
  fromProc(() => readdir("/proc/self/fd")),
  Option.map((names) => names.length - 1),
)

const memory = Effect.gen(function* () {
  const resident = memoryUsage.rss()
  yield* Metric.set(Metrics.residentMemoryBytes, resident)
  // Elsewhere the resident part is what is known of it.
  yield* Metric.set(
    Metrics.virtualMemoryBytes,
    Option.getOrElse(yield* virtualMemory, () => resident),
  )
})

/** The counter is raised to what the system says: counters can't be set. */
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

/** What never changes while the process lives. */
export const describeProcess = Effect.zipRight(
  Metric.set(Metrics.startTimeSeconds, performance.timeOrigin / 1000),
  Metric.set(Metrics.buildInfo(version, nodeVersion), 1),
)

/** Brings the process' own gauges up to date. */
export const refreshProcess = Effect.gen(function* () {
  yield* memory
  yield* cpu
  yield* Effect.flatMap(
    openFds,
    Option.match({ onNone: () => Effect.void, onSome: (count) => Metric.set(Metrics.openFds, count) }),
  )
  yield* eventLoopLag
})
