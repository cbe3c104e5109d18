import { Effect, Layer } from "effect"

const signals = ["SIGINT", "SIGTERM"] as const

/** Under npm one Ctrl-C arrives twice: from the terminal, and passed on by npm a millisecond later. */
const echo = 250

const listen = Effect.gen(function* () {
  const clock = yield* Effect.clock
  let first: number | undefined
  const onSignal = (_: NodeJS.Signals, number: number) => {
    const now = clock.unsafeCurrentTimeMillis()
    first ??= now
    if (now - first > echo) process.exit(128 + number)
  }
  yield* Effect.acquireRelease(
    Effect.sync(() => {
      for (const signal of signals) process.on(signal, onSignal)
    }),
    () =>
      Effect.sync(() => {
        for (const signal of signals) process.off(signal, onSignal)
      }),
  )
})

/** The first signal shuts down in order (the runtime sees to that), a second one ends the process at once. */
export const SecondSignal = Layer.scopedDiscard(listen)
