import * as Reactivity from "@effect/experimental/Reactivity"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { Effect, Option } from "effect"
import { aesCipher } from "../../src/layers/cipher/Aes.ts"
import { readKeyFile } from "../../src/layers/cipher/KeyFile.ts"

interface Ticket {
  readonly id: number
  readonly author: number
  readonly text: string
}

/** The content of a bot's database, as readable from outside. */
export interface Contents {
  readonly integrity: string
  readonly inbox: ReadonlySet<number>
  readonly handled: ReadonlySet<number>
  readonly outbox: number
  readonly deadLetters: ReadonlyArray<string>
  readonly tickets: ReadonlyArray<Ticket>
  readonly nextOffset: number
}

/** With decrypted texts if the key lies beside the database. */
const openTickets = (filename: string, rows: ReadonlyArray<Ticket>) =>
  Effect.flatMap(readKeyFile(`${filename}.key`), (key) =>
    Effect.forEach(rows, (row) =>
      Option.match(key, {
        onNone: () => Effect.succeed(row),
        onSome: (known) =>
          Effect.map(aesCipher(known).openText(row.text, "tickets.text"), (text) => ({ ...row, text })),
      }),
    ),
  )

/** Read a database file, whether or not a bot is using it. */
export const readDatabase = (filename: string): Effect.Effect<Contents> =>
  Effect.gen(function* () {
    const sql = yield* SqliteClient.make({ filename, disableWAL: true })
    const ids = (rows: ReadonlyArray<{ update_id: number }>) => new Set(rows.map((row) => row.update_id))
    const [check] = yield* sql<{ integrity_check: string }>`PRAGMA integrity_check`
    const inbox = yield* sql<{ update_id: number }>`SELECT update_id FROM inbox`
    const handled = yield* sql<{ update_id: number }>`SELECT update_id FROM handled_updates`
    const [outbox] = yield* sql<{ count: number }>`SELECT count(*) AS count FROM outbox`
    const letters = yield* sql<{ reason: string }>`SELECT reason FROM dead_letters`
    const [polling] = yield* sql<{ next_offset: number }>`SELECT next_offset FROM polling`
    return {
      integrity: check?.integrity_check ?? "",
      inbox: ids(inbox),
      handled: ids(handled),
      outbox: outbox?.count ?? -1,
      deadLetters: letters.map(({ reason }) => reason),
      tickets: yield* openTickets(
        filename,
        yield* sql<Ticket>`SELECT id, author, text FROM tickets ORDER BY id`,
      ),
      nextOffset: polling?.next_offset ?? 0,
    }
  }).pipe(Effect.scoped, Effect.provide(Reactivity.layer), Effect.orDie)
