import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Layer } from "effect"
import { aesCipher } from "../../../../src/layers/cipher/Aes.ts"
import { sealedColumn } from "../../../../src/layers/sql/sealing/SealedColumn.ts"
import {
  fingerprintText,
  type SealedTable,
  sealedTables,
} from "../../../../src/layers/sql/sealing/SealedTables.ts"
import { sealStored } from "../../../../src/layers/sql/sealing/SealStored.ts"
import { FoundDatabaseFile } from "../../../../src/layers/sql/DatabaseFile.ts"
import { SqliteDatabase } from "../../../../src/layers/sql/SqliteDatabase.ts"
import { AppConfig } from "../../../../src/services/AppConfig.ts"
import { DataCipher } from "../../../../src/services/DataCipher.ts"
import { haystack, isFound } from "../../Haystack.ts"
import { TestAppConfig } from "../../TestAppConfig.ts"

const cipher = aesCipher(new Uint8Array(32).fill(7))

/** A database as an earlier version left it: nothing sealed yet, and with some content. */
const Old = SqliteDatabase.pipe(
  Layer.provide(FoundDatabaseFile),
  Layer.provideMerge(TestAppConfig),
  Layer.merge(Layer.succeed(DataCipher, cipher)),
)

const tables: ReadonlyArray<SealedTable> = [
  { table: "one", key: ["id"], columns: ["text", "other"] },
  { table: "two", key: ["owner", "slot"], columns: ["text"] },
  {
    table: "secrets",
    key: ["rowid"],
    columns: ["secret"],
    become: (own, secret) => fingerprintText(own, "join", secret),
  },
]

const prepare = Effect.gen(function* () {
  const sql = yield* SqlClient
  yield* sql`CREATE TABLE one (id INTEGER PRIMARY KEY, text TEXT NOT NULL, other TEXT)`
  yield* sql`CREATE TABLE two (owner INTEGER, slot TEXT, text TEXT NOT NULL, PRIMARY KEY (owner, slot)) WITHOUT ROWID`
  yield* sql`CREATE TABLE secrets (secret TEXT PRIMARY KEY)`
  yield* sql`INSERT INTO polling (id, next_offset) VALUES (1, 1)`
})

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  // As if it had been sealed.
  fc.constant(cipher.sealText("+998 90 123 45 67", "one.text")),
)
const stored = fc.record({
  one: fc.uniqueArray(fc.record({ id: fc.integer(), text, other: fc.option(text) }), {
    selector: ({ id }) => id,
    maxLength: 12,
  }),
  two: fc.uniqueArray(fc.record({ owner: fc.integer(), slot: fc.string({ maxLength: 3 }), text }), {
    selector: ({ owner, slot }) => `${owner} ${slot}`,
    maxLength: 12,
  }),
  secrets: fc.uniqueArray(fc.stringMatching(/^[\w-]{16}$/), { maxLength: 12 }),
})

const opened = (place: string, value: string) => sealedColumn(cipher, place).open(value)

it.scopedLive.prop(
  "cleartext is sealed once, however often a kill interrupts it",
  [stored, fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 })],
  ([{ one, secrets, two }, kills]) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      yield* prepare
      for (const row of one) yield* sql`INSERT INTO one ${sql.insert(row)}`
      for (const row of two) yield* sql`INSERT INTO two ${sql.insert(row)}`
      for (const secret of secrets) yield* sql`INSERT INTO secrets ${sql.insert({ secret })}`
      // A turn of the event loop after each slice: a kill may happen there.
      for (const turns of kills)
        yield* Effect.race(
          sealStored(tables, 2),
          Effect.repeatN(
            Effect.promise(() => new Promise(setImmediate)),
            turns,
          ),
        )
      yield* sealStored(tables, 2)
      yield* sealStored(tables, 2)
      const ones = yield* sql<(typeof one)[number]>`SELECT * FROM one`
      const twos = yield* sql<(typeof two)[number]>`SELECT * FROM two`
      for (const row of ones) {
        const was = one.find(({ id }) => id === row.id)
        expect(yield* opened("one.text", row.text)).toBe(was?.text)
        expect(row.other === null ? null : yield* opened("one.other", row.other)).toBe(was?.other)
      }
      for (const row of twos)
        expect(yield* opened("two.text", row.text)).toBe(
          two.find(({ owner, slot }) => owner === row.owner && slot === row.slot)?.text,
        )
      const marks = yield* sql<{ secret: string }>`SELECT secret FROM secrets`
      expect(new Set(marks.map(({ secret }) => secret))).toEqual(
        new Set(secrets.map((secret) => fingerprintText(cipher, "join", secret))),
      )
    }).pipe(Effect.provide(Layer.fresh(Old))),
  { fastCheck: { numRuns: 25 } },
)

it.scopedLive("no former cleartext, including that of deleted rows, is left in any file", () =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const { database } = yield* AppConfig
    const secret = (index: number) => `secret-${index}-of-somebody`
    yield* sql`INSERT INTO polling (id, next_offset) VALUES (1, 1)`
    for (let index = 0; index < 300; index++)
      yield* sql`INSERT INTO inbox (update_id, seq, chat_id, payload, received_at)
        VALUES (${index}, ${index}, 1, ${JSON.stringify({ text: secret(index).repeat(20) })}, 1)`
    yield* sql`DELETE FROM inbox WHERE update_id % 3 = 0`
    const before = haystack(database.filename)
    expect(isFound(before, secret(1)) && isFound(before, secret(3))).toBe(true)
    yield* sealStored()
    const after = haystack(database.filename)
    for (let index = 0; index < 300; index++) expect(isFound(after, secret(index))).toBe(false)
    expect(yield* sql`SELECT DISTINCT state FROM sealed_tables`).toEqual([{ state: "scrubbed" }])
  }).pipe(Effect.provide(Layer.fresh(Old))),
)

it.scopedLive("every listed table has the key and the columns that it names", () =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    yield* sql`INSERT INTO polling (id, next_offset) VALUES (1, 1)`
    yield* sealStored()
    const states = yield* sql<{ name: string; state: string }>`SELECT name, state FROM sealed_tables`
    expect(states.length).toBe(sealedTables.length)
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["scrubbed"]))
  }).pipe(Effect.provide(Layer.fresh(Old))),
)
