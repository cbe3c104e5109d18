import { Effect, Layer } from "effect"
import { unsafeSteadyMillis } from "../services/SteadyTime.ts"

const signals = ["SIGINT", "SIGTERM"] as const

/** A terminal that closes, or a supervisor, says so by SIGHUP: it is taken as SIGTERM. */
const onHangUp = () => void process.kill(process.pid, "SIGTERM")

/** Under npm one Ctrl-C arrives twice: from the terminal, and passed on by npm a millisecond later. */
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

/** The first signal, SIGHUP included, shuts down in order (the runtime sees to that), a second one ends the process at once. */
export const SecondSignal = Layer.scopedDiscard(listen)
