import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import type { BotIdentity } from "../../services/BotIdentity.ts"
import { DatabaseOwner } from "../../services/DatabaseOwner.ts"
import { attempting } from "./StorageFailure.ts"

type Bot = BotIdentity["Type"]

const claim =
  (sql: SqlClient): DatabaseOwner["Type"]["claim"] =>
  (bot) =>
    Effect.gen(function* () {
      const [owner] = yield* sql<Bot>`SELECT bot AS id, username FROM bot_identity`
      const isOther = owner !== undefined && owner.id !== bot.id
      if (isOther || owner?.username === bot.username) return owner
      yield* sql`INSERT INTO bot_identity (id, bot, username) VALUES (1, ${bot.id}, ${bot.username})
        ON CONFLICT (id) DO UPDATE SET username = excluded.username`
      return bot
    }).pipe(attempting("databaseOwner.claim"))

/** The id of the database's bot, in a table of one row. */
export const SqlDatabaseOwner = Layer.effect(
  DatabaseOwner,
  Effect.map(SqlClient, (sql) => ({ claim: claim(sql) })),
)
