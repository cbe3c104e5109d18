import { Duration, Effect } from "effect"
import * as Metrics from "../../metrics/Metrics.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { databaseBackoff } from "./Backoff.ts"
import { logStorageError } from "./LogTrouble.ts"

/** Retry a database operation, at growing intervals, until it succeeds. */
export const keepTrying = <A, R>(
  effect: Effect.Effect<A, StorageError, R>,
  attempt = 0,
): Effect.Effect<A, never, R> =>
  Effect.catchAll(effect, (error) =>
    Effect.gen(function* () {
      Metrics.count(Metrics.errors.storage)
      yield* logStorageError(error)
      yield* Effect.sleep(Duration.millis(yield* databaseBackoff(attempt)))
      return yield* keepTrying(effect, attempt + 1)
    }),
  )
