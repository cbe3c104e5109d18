import { Array, Cause, Effect, Exit } from "effect"
import { ChatOwnership, type Waiting } from "../../services/ChatOwnership.ts"
import { Inbox, type InboxItem } from "../../services/Inbox.ts"
import { InFlight } from "../../services/InFlight.ts"
import { keepTrying } from "../retry/KeepTrying.ts"
import { announce } from "./Announce.ts"
import { handleAlone } from "./HandleAlone.ts"
import { takeTurn } from "./TakeTurn.ts"

/** Chats per transaction. */
const turnSize = 32

/** Let the event loop do other work: the database's semaphore is not fair, and its driver blocks. */
const yieldToEventLoop = Effect.async<void>((resume) => {
  const handle = setImmediate(() => {
    resume(Effect.void)
  })
  return Effect.sync(() => {
    clearImmediate(handle)
  })
})

const isHeld = (waiting: Waiting): waiting is InboxItem => "payload" in waiting

/** Read the content of heads that aren't in memory because their chats have a long backlog. */
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
  // The last process was killed at one of these. Handled alone, it can be blamed if that happens again.
  const [others, suspects] = Array.partition(items, ({ updateId }) => leftBehind.has(updateId))
  if (others.length > 0) yield* handleTogether(others)
  yield* handleEachAlone(suspects)
  yield* ownership.settle(heads)
  return yield* yieldToEventLoop
})

/** Handle updates for ever, in turns of up to 32 chats; a turn never waits to fill up. */
export const runTurns = Effect.forever(oneTurn)
