import { Effect, Ref } from "effect"
import { pollUpdates } from "../../../src/programs/polling/PollUpdates.ts"

/** The poller as a fiber. */
export const startPolling = Effect.gen(function* () {
  const confirmed = { offset: yield* Ref.make(0), due: yield* Ref.make(0) }
  return yield* Effect.fork(pollUpdates(confirmed))
})
