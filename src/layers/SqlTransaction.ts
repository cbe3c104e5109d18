import { SqlClient } from "@effect/sql/SqlClient"
import { SqlError } from "@effect/sql/SqlError"
import { Effect, Layer, Option } from "effect"
import { Transaction } from "../services/Transaction.ts"
import { storageError } from "./sql/StorageFailure.ts"

const toStorageError = (error: unknown) =>
  error instanceof SqlError ? Option.some(Effect.fail(storageError("transaction", error))) : Option.none()

/** Transactions and savepoints of the one SQL client. */
export const SqlTransaction = Layer.effect(
  Transaction,
  Effect.map(SqlClient, (sql) => {
    // A COMMIT that the engine refused (disk full, busy) leaves its transaction open, and reaches us as a defect.
    const abandon = sql.unsafe("ROLLBACK").pipe(Effect.ignoreLogged)
    return Transaction.of({
      run: (effect) =>
        sql.withTransaction(effect).pipe(
          Effect.catchIf(
            (error) => error instanceof SqlError,
            (error) => Effect.fail(storageError("transaction", error)),
          ),
          Effect.catchSomeDefect((defect) =>
            Option.map(toStorageError(defect), (failure) => Effect.zipRight(abandon, failure)),
          ),
        ),
    })
  }),
)
