import { statfs } from "node:fs/promises"
import { Effect, Metric, Option } from "effect"
import { AppConfig } from "../../services/AppConfig.ts"
import * as Metrics from "../../metrics/Metrics.ts"

/** Update the gauge of the database's room to grow; skipped where there is no file. */
export const refreshDatabaseRoom = Effect.gen(function* () {
  const { filename } = (yield* AppConfig).database
  const found = yield* Effect.option(Effect.tryPromise(() => statfs(filename)))
  if (Option.isNone(found)) return
  const { bavail, blocks, bsize } = found.value
  yield* Metric.set(Metrics.databaseFreeBytes, bavail * bsize)
  yield* Metric.set(Metrics.databaseTotalBytes, blocks * bsize)
})
