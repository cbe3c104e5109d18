import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import { setImmediate } from "node:timers/promises"
import { DataCipher } from "../../../services/DataCipher.ts"
import { scrubDatabase } from "./ScrubDatabase.ts"
import { type SealedTable, sealedTables } from "./SealedTables.ts"
import { attempting } from "../StorageFailure.ts"

type Cipher = DataCipher["Type"]
type Row = Readonly<Record<string, string | number | null>>

/** Rows per transaction: the event loop waits for each. */
const sliceLength = 500

const eventLoopTurn = Effect.promise(() => setImmediate())

const nameOf = ({ columns, table }: SealedTable) => `${table}.${columns.join("+")}`

/** The rows after those already sealed; `last` is the JSON of the last key. */
const rowsAfter = (
  sql: SqlClient,
  { columns, key, table }: SealedTable,
  last: string | null,
  slice: number,
) => {
  const keys = key.join(", ")
  const after = key.map((_, index) => sql`${last} ->> ${sql.literal(String(index))}`)
  const isAfter = last === null ? sql`true` : sql`(${sql.literal(keys)}) > (${sql.join(", ", false)(after)})`
  return sql<Row>`SELECT ${sql.literal([...key, ...columns].join(", "))} FROM ${sql(table)}
    WHERE ${isAfter} ORDER BY ${sql.literal(keys)} LIMIT ${slice}`
}

const sealed = (cipher: Cipher, { become, columns, key, table }: SealedTable, row: Row) => [
  ...key.map((name) => row[name]),
  ...columns.map((column) => {
    const text = row[column]
    if (typeof text !== "string") return text
    return become === undefined ? cipher.sealText(text, `${table}.${column}`) : become(cipher, text)
  }),
]

const write = (sql: SqlClient, cipher: Cipher, sealing: SealedTable, rows: ReadonlyArray<Row>) => {
  const { columns, key, table } = sealing
  const given = JSON.stringify(rows.map((row) => sealed(cipher, sealing, row)))
  const values = columns.map((column, index) => `${column} = given.value ->> ${key.length + index}`)
  const matches = key.map((name, index) => `${table}.${name} = given.value ->> ${index}`)
  return sql`UPDATE ${sql(table)} SET ${sql.literal(values.join(", "))}
    FROM json_each(${given}) AS given WHERE ${sql.literal(matches.join(" AND "))}`
}

/** Seal the next rows and save the progress in one transaction. Returns the number of rows. */
const sealSlice = (sql: SqlClient, cipher: Cipher, sealing: SealedTable, slice: number) =>
  Effect.gen(function* () {
    const name = nameOf(sealing)
    const known = yield* sql<{ last: string | null }>`SELECT last FROM sealed_tables WHERE name = ${name}`
    const before = known[0]?.last ?? null
    const rows = yield* rowsAfter(sql, sealing, before, slice)
    if (rows.length > 0) yield* write(sql, cipher, sealing, rows)
    const end = rows.at(-1)
    const last = end === undefined ? before : JSON.stringify(sealing.key.map((column) => end[column]))
    const state = rows.length < slice ? "sealed" : "sealing"
    yield* sql`INSERT INTO sealed_tables (name, state, last) VALUES (${name}, ${state}, ${last})
      ON CONFLICT (name) DO UPDATE SET state = excluded.state, last = excluded.last`
    return rows.length
  }).pipe(sql.withTransaction)

const sealTable = (sql: SqlClient, cipher: Cipher, sealing: SealedTable, slice: number) =>
  Effect.gen(function* () {
    let total = 0
    while (true) {
      const rows = yield* sealSlice(sql, cipher, sealing, slice)
      total += rows
      if (rows < slice) break
      yield* eventLoopTurn
    }
    if (total > 0)
      yield* Effect.logInfo(`${total} row(s) of ${sealing.table} stood in the clear and are sealed now`)
  })

/** Whether the database was ever used: a new one has nothing to seal, and no plain text in free pages. */
const isUsed = (sql: SqlClient) =>
  Effect.map(
    sql<{ used: 0 | 1 }>`SELECT EXISTS (SELECT 1 FROM polling) OR EXISTS (SELECT 1 FROM accounts) AS used`,
    (rows) => rows[0]?.used === 1,
  )

const noteSealed = (sql: SqlClient, tables: ReadonlyArray<SealedTable>) =>
  sql`INSERT INTO sealed_tables (name, state) SELECT value, 'scrubbed' FROM json_each(${JSON.stringify(tables.map(nameOf))})`

/**
 * Seal plain text stored by earlier versions, once; afterwards plain text is never read. After a kill, some rows are
 * sealed and others not, and the next start continues. No other process may use the database meanwhile.
 */
export const sealStored = (tables: ReadonlyArray<SealedTable> = sealedTables, slice = sliceLength) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const cipher = yield* DataCipher
    const known = yield* sql<{ name: string; state: string }>`SELECT name, state FROM sealed_tables`
    const states = new Map(known.map(({ name, state }) => [name, state]))
    const open = tables.filter((each) => (states.get(nameOf(each)) ?? "sealing") === "sealing")
    if (open.length === 0 && ![...states.values()].includes("sealed")) return
    if (!(yield* isUsed(sql))) yield* noteSealed(sql, open)
    else {
      yield* Effect.forEach(open, (each) => sealTable(sql, cipher, each, slice), { discard: true })
      yield* scrubDatabase(sql)
    }
  }).pipe(attempting("sealing"))
