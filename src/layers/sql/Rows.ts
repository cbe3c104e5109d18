import { SqlError } from "@effect/sql/SqlError"
import { Effect, Schema } from "effect"

/** 0 and 1, as SQLite keeps a boolean. */
export const Flag = Schema.transformLiterals([0, false], [1, true])

/** Reads rows. One that can't be read fails like a statement, with a code of its own and without being quoted. */
export const reading = <A, I>(row: Schema.Schema<A, I>) => {
  const decode = Schema.decodeUnknown(Schema.Array(row))
  return (rows: ReadonlyArray<object>): Effect.Effect<ReadonlyArray<A>, SqlError> =>
    Effect.mapError(decode(rows), () => new SqlError({ cause: { code: "unreadable" } }))
}
