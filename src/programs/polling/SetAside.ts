import { Effect } from "effect"
import { ChatId } from "../../domain/Ids.ts"
import type { DeadLetter } from "../../services/DeadLetters.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { keepDeadLetters } from "../retry/KeepDeadLetters.ts"

/** Keep the parts of a batch without an update_id as dead letters. */
export const setAsideUnusable = (payloads: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const letters = payloads.map((payload): DeadLetter => ({
      origin: "update",
      updateId: undefined,
      chatId: ChatId.make(0),
      payload,
      reason: "malformed_update",
      detail: "no update_id",
    }))
    yield* keepDeadLetters(letters)
    yield* Effect.logWarning(
      `${payloads.length} value(s) without an update_id came in a batch; kept as dead letters`,
    )
    payloads.forEach(() => {
      Metrics.count(Metrics.errors.malformed_update)
    })
  })
