import type { SqlError } from "@effect/sql/SqlError"
import { Effect, Schema } from "effect"
import { unreadable } from "./StorageFailure.ts"

/** A boolean stored as 0 or 1. */
export const Flag = Schema.transformLiterals([0, false], [1, true])

/** Decode rows; fails with `unreadable` if one can't be decoded. */
export const reading = <A, I>(row: Schema.Schema<A, I>) => {
  const decode = Schema.decodeUnknown(Schema.Array(row))
  return (rows: ReadonlyArray<object>): Effect.Effect<ReadonlyArray<A>, SqlError> =>
    Effect.mapError(decode(rows), unreadable)
}
