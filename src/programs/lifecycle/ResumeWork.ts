import { Array, Effect } from "effect"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { InFlight } from "../../services/InFlight.ts"
import { Inbox } from "../../services/Inbox.ts"
import { keepTrying } from "../retry/KeepTrying.ts"
import { setAsideNeverSettled } from "../turns/HandleAlone.ts"

/** Deaths of the process after which an update that was being handled each time is not begun again. */
const enough = 2

/**
 * Where the last process was killed at one update, that is noted. Being one of several that were being written blames
 * nobody: those will be handled one by one, so that another death tells which of them it was.
 */
const blame = Effect.gen(function* () {
  const inbox = yield* Inbox
  const { leftBehind, note } = yield* InFlight
  if (leftBehind.size === 1) yield* Effect.forEach(leftBehind, (id) => keepTrying(inbox.blame(id)))
  yield* note([])
})

/** What was received before this start and not yet handled goes first, but for what two processes were killed at. */
export const resumeWork = Effect.gen(function* () {
  const inbox = yield* Inbox
  yield* blame
  const waiting = yield* inbox.waiting
  if (waiting.length > 0) yield* Effect.logInfo(`${waiting.length} update(s) wait from before this start`)
  const [rest, deadly] = Array.partition(waiting, ({ begun }) => begun >= enough)
  const items = yield* inbox.load(deadly.map(({ updateId }) => updateId))
  yield* Effect.forEach(items, setAsideNeverSettled, { discard: true })
  yield* Effect.flatMap(ChatOwnership, (ownership) => ownership.wake(rest))
})
