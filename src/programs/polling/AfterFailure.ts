import { Duration, Effect } from "effect"
import type { TelegramError } from "../../domain/telegram/TelegramError.ts"
import { Health } from "../../services/Health.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { backoff, databaseBackoff, rateLimitDelay } from "../retry/Backoff.ts"
import { logStorageError, logTelegramError } from "../retry/LogTrouble.ts"
import { removeWebhook } from "./RemoveWebhook.ts"
import { reportReachability } from "./ReportReachability.ts"

const pause = (millis: number) => Effect.sleep(Duration.millis(millis))

/** Handle a failed poll: what to wait before the next one. Only a refused token is passed on. */
export const afterFailure = (error: TelegramError | StorageError, attempt: number) =>
  Effect.gen(function* () {
    if (error._tag === "TelegramUnauthorized") return yield* error
    if (error._tag !== "StorageError") yield* reportReachability(error)
    if (error._tag === "TelegramRateLimited") {
      Metrics.count(Metrics.polls.rate_limited)
      return yield* pause(yield* rateLimitDelay(error.retryAfter))
    }
    if (error._tag === "StorageError") {
      Metrics.count(Metrics.errors.storage)
      yield* logStorageError(error)
      return yield* pause(yield* databaseBackoff(attempt))
    }
    if (error._tag === "TelegramConflict") {
      Metrics.count(Metrics.polls.conflict)
      Metrics.count(Metrics.errors.conflict)
      yield* Effect.flatMap(Health, (health) => health.conflict)
      yield* Effect.logError(error.message)
      if (error.reason === "webhook") yield* removeWebhook
    } else {
      Metrics.count(Metrics.polls.failed)
      Metrics.count(Metrics.errors.polling)
      yield* logTelegramError(error)
    }
    return yield* pause(yield* backoff(attempt))
  })
