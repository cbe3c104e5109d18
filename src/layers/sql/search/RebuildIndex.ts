import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Option } from "effect"
import { setImmediate } from "node:timers/promises"
import { DataCipher } from "../../../services/DataCipher.ts"
import { attempting, isUnreadable } from "../StorageFailure.ts"
import { noteWords } from "./Endings.ts"
import { type Document, type Source, sources } from "./IndexSources.ts"

/**
 * Stored once all indexes are built with the current rules. Raise the number when words that used to be indexed turn
 * out to be contacts, or when other words are to be found.
 */
const made = "words of the search, 2"

/** Stored per index until then, with the place of the last document done. */
const progressOf = ({ index }: Source) => `${made}: ${index}`

/** Documents per transaction: the event loop waits for each. */
const sliceLength = 200

/** The most ids to log: enough to know where to look. */
const mostLogged = 20

const eventLoopTurn = Effect.promise(() => setImmediate())

const write = (sql: SqlClient, { index, words }: Source, { id, place }: Document) =>
  Effect.gen(function* () {
    const found = yield* words(id)
    if (found === undefined) return
    yield* sql`INSERT INTO ${sql(index)} (rowid, words) VALUES (${place}, ${found})`
    yield* noteWords(sql, found)
  })

/** Index a document; returns its id if it can't be read, since one such row must not prevent the bot from starting. */
const writeReadable = (sql: SqlClient, source: Source, document: Document) =>
  write(sql, source, document).pipe(
    Effect.as(Option.none<number>()),
    Effect.catchIf(isUnreadable, () => Effect.succeedSome(document.id)),
  )

/** Index the next documents and save the progress in one transaction. */
const rebuildSlice = (sql: SqlClient, source: Source, slice: number) =>
  Effect.gen(function* () {
    const name = progressOf(source)
    const [known] = yield* sql<{ last: number }>`
      SELECT CAST(last AS INTEGER) AS last FROM sealed_tables WHERE name = ${name}`
    const documents = yield* source.documentsAfter(known?.last ?? -1, slice)
    const unreadable = yield* Effect.forEach(documents, (each) => writeReadable(sql, source, each))
    const last = documents.at(-1)?.place
    if (last !== undefined) yield* sql`UPDATE sealed_tables SET last = ${String(last)} WHERE name = ${name}`
    return { isDone: documents.length < slice, unreadable: Array.getSomes(unreadable) }
  }).pipe(sql.withTransaction)

const rebuild = (sql: SqlClient, source: Source, slice: number) =>
  Effect.gen(function* () {
    const unreadable: Array<number> = []
    for (let isDone = false; !isDone; yield* eventLoopTurn) {
      const done = yield* rebuildSlice(sql, source, slice)
      unreadable.push(...done.unreadable)
      isDone = done.isDone
    }
    if (unreadable.length > 0)
      yield* Effect.annotateLogs(
        Effect.logWarning(
          `${unreadable.length} document(s) can't be read: no word finds them until they are changed`,
        ),
        { index: source.index, ids: unreadable.slice(0, mostLogged) },
      )
  })

/** Clear all indexes, unless a previous start was interrupted: then continue from there. */
const begin = (sql: SqlClient, all: ReadonlyArray<Source>) =>
  Effect.gen(function* () {
    const names = JSON.stringify(all.map(progressOf))
    const known =
      yield* sql`SELECT 1 FROM sealed_tables WHERE name IN (SELECT value FROM json_each(${names}))`
    if (known.length > 0) return yield* Effect.logInfo("Rebuilding the search indexes: continuing")
    const counts = yield* Effect.forEach(all, ({ count }) => count)
    if (counts.some((count) => count > 0))
      yield* Effect.annotateLogs(
        Effect.logInfo("Rebuilding the search indexes, this once"),
        Object.fromEntries(all.map(({ index }, at) => [index, counts[at]])),
      )
    yield* sql`DELETE FROM search_words`
    for (const { index } of all) yield* sql`INSERT INTO ${sql(index)} (${sql(index)}) VALUES ('delete-all')`
    yield* sql`INSERT INTO sealed_tables (name, state, last) SELECT value, 'rebuilding', '-1' FROM json_each(${names})`
  }).pipe(sql.withTransaction)

const end = (sql: SqlClient, all: ReadonlyArray<Source>) =>
  sql`DELETE FROM sealed_tables WHERE name IN (SELECT value FROM json_each(${JSON.stringify(all.map(progressOf))}))`.pipe(
    Effect.zipRight(sql`INSERT INTO sealed_tables (name, state) VALUES (${made}, 'scrubbed')`),
    sql.withTransaction,
  )

/**
 * Rebuild all search indexes, once: words indexed by earlier versions may contain contacts, and indexes aren't
 * encrypted. After a kill the next start continues. No other process may use the database meanwhile.
 */
export const rebuildIndexes = (slice = sliceLength) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const all = sources(sql, yield* DataCipher)
    const known = yield* sql`SELECT 1 FROM sealed_tables WHERE name = ${made}`
    if (known.length > 0) return
    yield* begin(sql, all)
    yield* Effect.forEach(all, (source) => rebuild(sql, source, slice), { discard: true })
    yield* end(sql, all)
  }).pipe(attempting("search.rebuild"))
