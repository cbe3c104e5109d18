import type { SqlError } from "@effect/sql/SqlError"
import { Effect, Schema } from "effect"
import { unreadable } from "./StorageFailure.ts"

/** 0 and 1, as SQLite keeps a boolean. */
export const Flag = Schema.transformLiterals([0, false], [1, true])

/** Reads rows; `unreadable` when one of them can't be. */
export const reading = <A, I>(row: Schema.Schema<A, I>) => {
  const decode = Schema.decodeUnknown(Schema.Array(row))
  return (rows: ReadonlyArray<object>): Effect.Effect<ReadonlyArray<A>, SqlError> =>
    Effect.mapError(decode(rows), unreadable)
}
