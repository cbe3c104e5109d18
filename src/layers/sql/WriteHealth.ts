import type { Connection } from "@effect/sql/SqlConnection"
import { SqlError } from "@effect/sql/SqlError"
import { Cause, Context, Effect, Option } from "effect"
import { unsafeSteadyMillis } from "../../services/SteadyTime.ts"
import { StorageError } from "../../services/StorageError.ts"
import { storageError } from "./StorageFailure.ts"

/** Why the database can't be written, from the first transaction that fails for it until one succeeds in writing. */
export interface WriteHealth {
  trouble: StorageError | undefined
  /** When a transaction last failed for it, in steady milliseconds. */
  since: number
}

export const WriteHealth = Context.GenericTag<WriteHealth>("layers/sql/WriteHealth")

const changes = (connection: Connection) =>
  Effect.map(
    connection.execute("SELECT total_changes() AS n", [], undefined) as Effect.Effect<
      ReadonlyArray<{ readonly n: number }>,
      SqlError
    >,
    ([row]) => row?.n,
  )

const troubleOf = (cause: Cause.Cause<unknown>): StorageError | undefined =>
  Option.getOrUndefined(
    Option.filterMap(Cause.failureOption(cause), (error) => {
      const found = error instanceof SqlError ? storageError("write", error) : error
      return found instanceof StorageError && !found.isLasting ? Option.some(found) : Option.none()
    }),
  )

/** Watch an outermost transaction. One that only reads tells nothing about writing; costs nothing while all is well. */
export const watched = <A, E, R>(
  health: WriteHealth,
  connection: Connection,
  transaction: Effect.Effect<A, E | SqlError, R>,
): Effect.Effect<A, E | SqlError, R> => {
  const noted = Effect.tapErrorCause(transaction, (cause) =>
    Effect.clockWith((clock) =>
      Effect.sync(() => {
        const trouble = troubleOf(cause)
        if (trouble === undefined) return
        health.trouble = trouble
        health.since = unsafeSteadyMillis(clock)
      }),
    ),
  )
  if (health.trouble === undefined) return noted
  return Effect.gen(function* () {
    const before = yield* changes(connection)
    const result = yield* noted
    if ((yield* changes(connection)) !== before) health.trouble = undefined
    return result
  })
}
