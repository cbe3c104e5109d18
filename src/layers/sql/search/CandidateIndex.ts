import type { SqlClient } from "@effect/sql/SqlClient"
import { Effect } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { candidateWords } from "../../../domain/search/CandidateWords.ts"
import { isActive } from "../Standings.ts"
import { noteWords } from "./Endings.ts"
import type { Ordinals } from "../Ordinals.ts"
import type { ResumeRows } from "../ResumeRows.ts"

const takeOut = (sql: SqlClient, owner: UserId) =>
  Effect.gen(function* () {
    const rows = yield* sql<{ place: number }>`DELETE FROM candidates WHERE owner = ${owner} RETURNING place`
    yield* Effect.forEach(rows, ({ place }) => sql`DELETE FROM candidate_words WHERE rowid = ${place}`)
  })

const write = (sql: SqlClient, resume: Resume, place: number) =>
  Effect.gen(function* () {
    yield* sql`INSERT INTO candidates (place, resume, owner) VALUES (${place}, ${resume.id}, ${resume.owner})`
    const words = candidateWords(resume)
    yield* sql`INSERT INTO candidate_words (rowid, words) VALUES (${place}, ${words})`
    yield* noteWords(sql, words)
  })

/**
 * Update the index for a person: remove their old entry and, if they have an active résumé, want it found and aren't
 * banned, add it on top. Call it in the transaction of every résumé change.
 */
export const placeCandidate = (sql: SqlClient, table: ResumeRows, nextPlace: Ordinals, owner: UserId) =>
  Effect.gen(function* () {
    yield* takeOut(sql, owner)
    const [resume] = yield* table.select(sql`WHERE owner = ${owner} AND active = 1
      AND visibility <> 'hidden' AND seeking <> 'found' AND ${isActive(sql, "owner")}`)
    if (resume !== undefined) yield* write(sql, resume, nextPlace(resume.updatedAt))
  })
