import { Effect } from "effect"
import { Transaction } from "../../src/services/Transaction.ts"

/** Run in one transaction: one sync to disk for all of it. */
export const together = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Transaction, (transaction) => transaction.run(effect))
