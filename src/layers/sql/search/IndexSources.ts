import type { SqlClient } from "@effect/sql/SqlClient"
import type { SqlError } from "@effect/sql/SqlError"
import { Effect } from "effect"
import { candidateWords } from "../../../domain/search/CandidateWords.ts"
import { vacancyWords } from "../../../domain/search/VacancyWords.ts"
import type { DataCipher } from "../../../services/DataCipher.ts"
import { resumeRows } from "../ResumeRows.ts"
import { vacancyRows } from "../VacancyRows.ts"
import { companyName } from "./VacancyIndex.ts"

type Index = "vacancy_words" | "candidate_words"

/** An indexed entry, with the id of its row. */
export interface Document {
  readonly place: number
  readonly id: number
}

/** The data an index is built from. */
export interface Source {
  readonly index: Index
  /** The number of documents. */
  readonly count: Effect.Effect<number, SqlError>
  /** The documents after a place, in order. */
  readonly documentsAfter: (place: number, most: number) => Effect.Effect<ReadonlyArray<Document>, SqlError>
  /** The searchable words of a document; undefined if its row is gone. */
  readonly words: (id: number) => Effect.Effect<string | undefined, SqlError>
}

const count = (sql: SqlClient, table: "published" | "candidates") =>
  Effect.map(sql<{ n: number }>`SELECT count(*) AS n FROM ${sql(table)}`, ([row]) => row?.n ?? 0)

const vacancies = (sql: SqlClient, cipher: DataCipher["Type"]): Source => {
  const { select } = vacancyRows(sql, cipher)
  return {
    index: "vacancy_words",
    count: count(sql, "published"),
    documentsAfter: (place, most) => sql<Document>`SELECT place, vacancy AS id FROM published
      WHERE place > ${place} ORDER BY place LIMIT ${most}`,
    words: (id) =>
      Effect.gen(function* () {
        const [vacancy] = yield* select(sql`WHERE id = ${id}`)
        if (vacancy === undefined) return undefined
        return vacancyWords(vacancy, yield* companyName(sql, vacancy.company))
      }),
  }
}

const candidates = (sql: SqlClient, cipher: DataCipher["Type"]): Source => {
  const { select } = resumeRows(sql, cipher)
  return {
    index: "candidate_words",
    count: count(sql, "candidates"),
    documentsAfter: (place, most) => sql<Document>`SELECT place, resume AS id FROM candidates
      WHERE place > ${place} ORDER BY place LIMIT ${most}`,
    words: (id) =>
      Effect.map(select(sql`WHERE id = ${id}`), ([resume]) =>
        resume === undefined ? undefined : candidateWords(resume),
      ),
  }
}

/** The source of each index. */
export const sources = (sql: SqlClient, cipher: DataCipher["Type"]): ReadonlyArray<Source> => [
  vacancies(sql, cipher),
  candidates(sql, cipher),
]
