import { Array, Effect } from "effect"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { InFlight } from "../../services/InFlight.ts"
import { Inbox } from "../../services/Inbox.ts"
import { keepTrying } from "../retry/KeepTrying.ts"
import { setAsideNeverSettled } from "../turns/HandleAlone.ts"

/** How often the process may be killed while it handles an update before the update is given up. */
const mostKills = 2

/**
 * Blame the update the previous process was killed at. If it was handling several, none is blamed: they will be handled
 * one by one, so that another kill identifies the culprit.
 */
const blame = Effect.gen(function* () {
  const inbox = yield* Inbox
  const { leftBehind, note } = yield* InFlight
  if (leftBehind.size === 1) yield* Effect.forEach(leftBehind, (id) => keepTrying(inbox.blame(id)))
  yield* note([])
})

/** Queue the updates received before this start, except those at which two processes were killed. */
export const resumeWork = Effect.gen(function* () {
  const inbox = yield* Inbox
  yield* blame
  const waiting = yield* inbox.waiting
  if (waiting.length > 0) yield* Effect.logInfo(`${waiting.length} update(s) wait from before this start`)
  const [rest, givenUp] = Array.partition(waiting, ({ begun }) => begun >= mostKills)
  const items = yield* inbox.load(givenUp.map(({ updateId }) => updateId))
  yield* Effect.forEach(items, setAsideNeverSettled, { discard: true })
  yield* Effect.flatMap(ChatOwnership, (ownership) => ownership.wake(rest))
})
