import { Layer } from "effect"
import { SqliteDatabase } from "./sql/SqliteDatabase.ts"
import { SqlAccounts } from "./SqlAccounts.ts"
import { SqlDeadLetters } from "./SqlDeadLetters.ts"
import { SqlInbox } from "./SqlInbox.ts"
import { SqliteLease } from "./SqliteLease.ts"
import { SqlOutbox } from "./SqlOutbox.ts"
import { SqlSessions } from "./SqlSessions.ts"
import { SqlTickets } from "./SqlTickets.ts"
import { SqlTransaction } from "./SqlTransaction.ts"

/** Everything that is stored, over the one database; nothing is opened before the database is ours alone. */
export const SqlStorage = Layer.mergeAll(
  SqlTransaction,
  SqlInbox,
  SqlOutbox,
  SqlAccounts,
  SqlSessions,
  SqlDeadLetters,
  SqlTickets,
).pipe(Layer.provideMerge(SqliteDatabase), Layer.provide(SqliteLease))
