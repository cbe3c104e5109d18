import { SqlClient } from "@effect/sql/SqlClient"
import { SqlError } from "@effect/sql/SqlError"
import { Effect, Layer } from "effect"
import { Transaction } from "../../services/Transaction.ts"
import { storageError } from "./StorageFailure.ts"

/** Transactions and savepoints of the one SQL client. */
export const SqlTransaction = Layer.effect(
  Transaction,
  Effect.map(SqlClient, (sql) =>
    Transaction.of({
      run: (effect) =>
        Effect.catchIf(
          sql.withTransaction(effect),
          (error) => error instanceof SqlError,
          (error) => Effect.fail(storageError("transaction", error)),
        ),
    }),
  ),
)
