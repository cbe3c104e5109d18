import { Effect } from "effect"
import { Transaction } from "../../services/Transaction.ts"

/** Makes all that a command reads and writes one: where it fails, nothing of it stays. */
export const inTransaction = <A, E, R>(command: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Transaction, ({ run }) => run(command))
