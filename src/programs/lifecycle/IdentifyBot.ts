import { Duration, Effect } from "effect"
import { BotIdentity } from "../../services/BotIdentity.ts"
import * as Metrics from "../../services/Metrics.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { backoff, patience } from "../Backoff.ts"
import { logTelegramError } from "../LogTrouble.ts"

/** Asks Telegram who we are, as long as it takes; fails only when it refuses the token. */
export const identifyBot = Effect.gen(function* () {
  const client = yield* TelegramClient
  for (let tries = 0; ; tries++) {
    const answer = yield* Effect.either(client.getMe)
    if (answer._tag === "Right") {
      const { id, username } = answer.right
      yield* Effect.logInfo("Telegram knows this bot").pipe(Effect.annotateLogs({ bot: username }))
      return BotIdentity.of({ id, username })
    }
    const error = answer.left
    if (error._tag === "TelegramUnauthorized") return yield* error
    Metrics.count(Metrics.errors.polling)
    yield* logTelegramError(error)
    const wait = error._tag === "TelegramRateLimited" ? patience(error.retryAfter) : backoff(tries)
    yield* Effect.sleep(Duration.millis(yield* wait))
  }
})
