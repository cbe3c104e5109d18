import { Array, Cause, Effect, Exit } from "effect"
import { ChatOwnership, type Waiting } from "../../services/ChatOwnership.ts"
import { Inbox, type InboxItem } from "../../services/Inbox.ts"
import { InFlight } from "../../services/InFlight.ts"
import { keepTrying } from "../retry/KeepTrying.ts"
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

const isHeld = (waiting: Waiting): waiting is InboxItem => "payload" in waiting

/** Reads the content of those whose chats have too much waiting to keep it in memory. */
const fetched = (heads: ReadonlyArray<Waiting>) => {
  const [stored, inHand] = Array.partition(heads, isHeld)
  if (stored.length === 0) return Effect.succeed(inHand)
  const ids = stored.map(({ updateId }) => updateId)
  return Effect.flatMap(Inbox, (inbox) => keepTrying(inbox.load(ids))).pipe(
    Effect.map((loaded) => [...inHand, ...loaded]),
  )
}

const handleEachAlone = (items: ReadonlyArray<InboxItem>) =>
  Effect.forEach(items, handleAlone, { discard: true })

const handleTogether = (items: ReadonlyArray<InboxItem>) =>
  Effect.gen(function* () {
    const exit = yield* Effect.exit(takeTurn(items))
    if (Exit.isSuccess(exit)) return yield* announce(exit.value)
    if (Cause.isInterrupted(exit.cause)) return yield* Effect.interrupt
    // Nothing of this turn was stored; one of its updates may be what the database refuses.
    return yield* handleEachAlone(items)
  })

const oneTurn = Effect.gen(function* () {
  const ownership = yield* ChatOwnership
  const { leftBehind } = yield* InFlight
  const heads = yield* ownership.take(turnSize)
  const items = yield* fetched(heads)
  // The last process was killed at one of those: by itself, it alone can be blamed if that happens again.
  const [others, suspects] = Array.partition(items, ({ updateId }) => leftBehind.has(updateId))
  if (others.length > 0) yield* handleTogether(others)
  yield* handleEachAlone(suspects)
  yield* ownership.settle(heads)
  return yield* breathe
})

/** Handles updates for ever, in turns of up to 32 chats; a turn never waits to fill up. */
export const runTurns = Effect.forever(oneTurn)
