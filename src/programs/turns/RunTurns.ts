import { Cause, Effect, Exit } from "effect"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { announce } from "./Announce.ts"
import { handleAlone } from "./HandleAlone.ts"
import { takeTurn } from "./TakeTurn.ts"

/** Chats served by one transaction. */
const turnSize = 32

/** Lets the event loop do its other work: the database's semaphore is not fair, and its driver blocks. */
const breathe = Effect.async<void>((resume) => {
  const handle = setImmediate(() => {
    resume(Effect.void)
  })
  return Effect.sync(() => {
    clearImmediate(handle)
  })
})

const oneTurn = Effect.gen(function* () {
  const ownership = yield* ChatOwnership
  const items = yield* ownership.take(turnSize)
  const exit = yield* Effect.exit(takeTurn(items))
  if (Exit.isSuccess(exit)) yield* announce(exit.value)
  else if (Cause.isInterrupted(exit.cause)) return yield* Effect.interrupt
  // Nothing of this turn was stored; one of its updates may be what the database refuses.
  else yield* Effect.forEach(items, handleAlone, { discard: true })
  yield* ownership.settle(items)
  return yield* breathe
})

/** Handles updates for ever, in turns of up to 32 chats; a turn never waits to fill up. */
export const runTurns = Effect.forever(oneTurn)
