import { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import { setImmediate } from "node:timers/promises"
import type { ResumeId, VacancyId } from "../../domain/market/MarketIds.ts"
import { candidateWords } from "../../domain/search/CandidateWords.ts"
import { vacancyWords } from "../../domain/search/VacancyWords.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { resumeRows } from "../sql/ResumeRows.ts"
import { attempting } from "../sql/StorageFailure.ts"
import { vacancyRows } from "../sql/VacancyRows.ts"
import { noteWords } from "./Endings.ts"

/** Noted when all words were made as they are made now. Raise it when contacts that were made words before no longer are. */
const made = "words of the search, 1"

/** Documents of one transaction. */
const slice = 200

const eventLoopTurn = Effect.promise(() => setImmediate())

interface Indexed {
  readonly place: number
  readonly words: string
}

const write = (sql: SqlClient, index: "vacancy_words" | "candidate_words", { place, words }: Indexed) =>
  Effect.zipRight(
    sql`INSERT INTO ${sql(index)} (rowid, words) VALUES (${place}, ${words})`,
    noteWords(sql, words),
  )

/** The published vacancies after a place. */
const vacanciesAfter = (sql: SqlClient, table: ReturnType<typeof vacancyRows>) => (after: number) =>
  Effect.gen(function* () {
    const places = yield* sql<{ place: number; id: VacancyId; name: string }>`
      SELECT place, vacancy AS id, name FROM published JOIN companies ON companies.id = published.company
      WHERE place > ${after} ORDER BY place LIMIT ${slice}`
    const ids = JSON.stringify(places.map(({ id }) => id))
    const rows = yield* table.select(sql`WHERE id IN (SELECT value FROM json_each(${ids}))`)
    const known = new Map(rows.map((row) => [row.id, row]))
    return places.flatMap(({ id, name, place }): ReadonlyArray<Indexed> => {
      const vacancy = known.get(id)
      return vacancy === undefined ? [] : [{ place, words: vacancyWords(vacancy, name) }]
    })
  })

/** The candidates after a place. */
const candidatesAfter = (sql: SqlClient, table: ReturnType<typeof resumeRows>) => (after: number) =>
  Effect.gen(function* () {
    const places = yield* sql<{ place: number; id: ResumeId }>`
      SELECT place, resume AS id FROM candidates WHERE place > ${after} ORDER BY place LIMIT ${slice}`
    const ids = JSON.stringify(places.map(({ id }) => id))
    const rows = yield* table.select(sql`WHERE id IN (SELECT value FROM json_each(${ids}))`)
    const known = new Map(rows.map((row) => [row.id, row]))
    return places.flatMap(({ id, place }): ReadonlyArray<Indexed> => {
      const resume = known.get(id)
      return resume === undefined ? [] : [{ place, words: candidateWords(resume) }]
    })
  })

/**
 * Makes the words of everything that is found anew, once: those that an earlier version made may hold contacts, and no index
 * is sealed. After a kill it begins again. Nobody else may use the database meanwhile.
 */
export const rebuildIndexes = Effect.gen(function* () {
  const sql = yield* SqlClient
  const cipher = yield* DataCipher
  const known = yield* sql`SELECT 1 FROM sealed_tables WHERE name = ${made}`
  if (known.length > 0) return
  yield* sql`DELETE FROM search_words`
  for (const [index, documentsAfter] of [
    ["vacancy_words", vacanciesAfter(sql, vacancyRows(sql, cipher))],
    ["candidate_words", candidatesAfter(sql, resumeRows(sql, cipher))],
  ] as const) {
    yield* sql`INSERT INTO ${sql(index)} (${sql(index)}) VALUES ('delete-all')`
    for (let after: number | undefined = -1; after !== undefined; yield* eventLoopTurn) {
      const documents: ReadonlyArray<Indexed> = yield* documentsAfter(after)
      yield* sql.withTransaction(
        Effect.forEach(documents, (each) => write(sql, index, each), { discard: true }),
      )
      after = documents.at(-1)?.place
    }
  }
  yield* sql`INSERT INTO sealed_tables (name, state) VALUES (${made}, 'scrubbed')`
}).pipe(attempting("search.rebuild"))
