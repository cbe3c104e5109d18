import { Effect, Layer } from "effect"
import { unsafeSteadyMillis } from "../services/SteadyTime.ts"

const signals = ["SIGINT", "SIGTERM"] as const

/** SIGHUP, sent when a terminal closes or by a supervisor, is treated as SIGTERM. */
const onHangUp = () => void process.kill(process.pid, "SIGTERM")

/** Milliseconds. Under npm one Ctrl-C arrives twice: from the terminal, and again from npm a millisecond later. */
const echo = 250

const listen = Effect.gen(function* () {
  const clock = yield* Effect.clock
  let first: number | undefined
  const onSignal = (_: NodeJS.Signals, number: number) => {
    const now = unsafeSteadyMillis(clock)
    first ??= now
    if (now - first > echo) process.exit(128 + number)
  }
  yield* Effect.acquireRelease(
    Effect.sync(() => {
      for (const signal of signals) process.on(signal, onSignal)
      process.on("SIGHUP", onHangUp)
    }),
    () =>
      Effect.sync(() => {
        for (const signal of signals) process.off(signal, onSignal)
        process.off("SIGHUP", onHangUp)
      }),
  )
})

/**
 * Handle termination signals: the runtime shuts down in order on the first (SIGHUP included), a second one exits at
 * once.
 */
export const SecondSignal = Layer.scopedDiscard(listen)
