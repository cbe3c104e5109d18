import { Effect, Layer } from "effect"
import { SqlClient } from "@effect/sql/SqlClient"
import { UserId } from "../../../../src/domain/Ids.ts"
import { LibPhones } from "../../../../src/layers/LibPhones.ts"
import { SqlStorage } from "../../../../src/layers/SqlStorage.ts"
import { BotIdentity } from "../../../../src/services/BotIdentity.ts"
import { testAppConfig } from "../../../layers/TestAppConfig.ts"
import { admin, botUsername, secondAdmin } from "../TestDialogs.ts"

/** The services that dialogs need, with tickets over the real tables too. */
export const CapDialogs = Layer.mergeAll(
  Layer.tap(SqlStorage, (context) =>
    Effect.orDie(
      Effect.provide(
        Effect.flatMap(SqlClient, (sql) => sql`PRAGMA synchronous = OFF`),
        context,
      ),
    ),
  ),
  LibPhones,
  Layer.succeed(BotIdentity, { id: UserId.make(42), username: botUsername }),
).pipe(
  Layer.provideMerge(testAppConfig((config) => ({ ...config, adminIds: new Set([admin, secondAdmin]) }))),
)

const ofThePerson = new Set(["accounts", "sessions", "menus"])

/** Every row of every table, except those a chat writes about itself. */
export const everyRow = Effect.gen(function* () {
  const sql = yield* SqlClient
  const tables = yield* sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'
    AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_words%'`
  const rows = tables
    .filter(({ name }) => !ofThePerson.has(name))
    .map(({ name }) => Effect.map(sql`SELECT * FROM ${sql(name)}`, (all) => [name, all] as const))
  return Object.fromEntries(yield* Effect.all(rows))
})
