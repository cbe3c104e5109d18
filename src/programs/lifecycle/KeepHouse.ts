import { Clock, Duration, Effect, Schedule } from "effect"
import { Inbox } from "../../services/Inbox.ts"
import { keepTrying } from "../KeepTrying.ts"

/** Telegram hands an update out again for 24 h; twice that is safe. */
const memory = Duration.hours(48)

/** Forgets, every hour, the ids of updates that can't come back. */
export const keepHouse = Effect.gen(function* () {
  const inbox = yield* Inbox
  yield* keepTrying(inbox.forget((yield* Clock.currentTimeMillis) - Duration.toMillis(memory)))
}).pipe(Effect.schedule(Schedule.spaced(Duration.hours(1))), Effect.zipRight(Effect.never))
