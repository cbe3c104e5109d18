import { SqlError } from "@effect/sql/SqlError"
import { Cause, Effect, Predicate } from "effect"
import { StorageError } from "../../services/StorageError.ts"

/** The engine's code of a thrown value (`SQLITE_FULL`, `EACCES`, …); never its message, which may quote values. */
export const errorCode = (thrown: unknown): string => {
  if (Cause.isCause(thrown)) return errorCode(Cause.squash(thrown))
  if (thrown instanceof SqlError) return errorCode(thrown.cause)
  return Predicate.hasProperty(thrown, "code") && typeof thrown.code === "string" ? thrown.code : "unknown"
}

/** The failure for a row that can't be decoded: a SqlError with a code of its own, quoting nothing. */
export const unreadable = (): SqlError => new SqlError({ cause: { code: "unreadable" } })

export const isUnreadable = (error: SqlError): boolean => errorCode(error) === "unreadable"

export const storageError = (operation: string, error: SqlError): StorageError =>
  new StorageError({ operation, code: errorCode(error) })

/** Name a statement's failure after the operation attempted; an inner name is kept. */
export const attempting =
  (operation: string) =>
  <A, R>(effect: Effect.Effect<A, SqlError | StorageError, R>): Effect.Effect<A, StorageError, R> =>
    Effect.mapError(effect, (error) => (error instanceof SqlError ? storageError(operation, error) : error))
