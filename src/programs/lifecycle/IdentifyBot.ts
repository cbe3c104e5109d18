import { Duration, Effect, Option } from "effect"
import { BotIdentity } from "../../services/BotIdentity.ts"
import { Health } from "../../services/Health.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { backoff, rateLimitDelay } from "../retry/Backoff.ts"
import { logTelegramError } from "../retry/LogTrouble.ts"
import { reportReachability } from "../polling/ReportReachability.ts"

/** Fetch the bot's identity from Telegram, retrying as long as it takes; fails only when Telegram refuses the token. */
export const identifyBot = Effect.gen(function* () {
  const client = yield* TelegramClient
  for (let tries = 0; ; tries++) {
    const answer = yield* Effect.either(client.getMe)
    if (answer._tag === "Right") {
      const { id, username } = answer.right
      yield* Effect.flatMap(Health, (health) => health.reached(Option.none()))
      yield* Effect.logInfo("Telegram knows this bot").pipe(Effect.annotateLogs({ bot: username }))
      return BotIdentity.of({ id, username })
    }
    const error = answer.left
    if (error._tag === "TelegramUnauthorized") return yield* error
    Metrics.count(Metrics.errors.polling)
    yield* reportReachability(error)
    yield* logTelegramError(error)
    const wait = error._tag === "TelegramRateLimited" ? rateLimitDelay(error.retryAfter) : backoff(tries)
    yield* Effect.sleep(Duration.millis(yield* wait))
  }
})
