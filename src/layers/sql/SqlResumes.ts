import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Effect, Layer, Option } from "effect"
import { quotas } from "../../domain/market/Caps.ts"
import type { UserId } from "../../domain/Ids.ts"
import { ResumeId } from "../../domain/market/MarketIds.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { Resumes } from "../../services/Resumes.ts"
import { placeCandidate } from "./search/CandidateIndex.ts"
import { type Ordinals, ordinals } from "./Ordinals.ts"
import { type ResumeRows, resumeRows } from "./ResumeRows.ts"
import { isActive } from "./Standings.ts"
import { attempting } from "./StorageFailure.ts"

type Shape = Resumes["Type"]

const count = (sql: SqlClient, owner: number) =>
  Effect.map(
    sql<{ n: number }>`SELECT count(*) AS n FROM resumes WHERE owner = ${owner} AND removed = 0`,
    (rows) => rows[0]?.n ?? 0,
  )

const add =
  (sql: SqlClient, table: ResumeRows, nextPlace: Ordinals): Shape["add"] =>
  (owner, content, now) =>
    Effect.gen(function* () {
      if ((yield* count(sql, owner)) >= quotas.resumes.most) return Option.none()
      yield* sql`UPDATE resumes SET active = 0 WHERE owner = ${owner} AND active = 1`
      const rows = yield* sql<{ id: number }>`INSERT INTO resumes ${sql.insert({
        ...table.columns(content),
        owner,
        visibility: "open",
        seeking: "looking",
        active: 1,
        created_at: now,
        updated_at: now,
      })} RETURNING id`
      yield* placeCandidate(sql, table, nextPlace, owner)
      return Option.map(Array.head(rows), ({ id }) => ResumeId.make(id))
    }).pipe(sql.withTransaction, attempting("resumes.add"))

/** Saving a résumé as active makes the previous one inactive; there is no other way to deactivate it. */
const save =
  (sql: SqlClient, table: ResumeRows, nextPlace: Ordinals): Shape["save"] =>
  (resume, now) =>
    Effect.gen(function* () {
      const { active, id, seeking, visibility } = resume
      if (active)
        yield* sql`UPDATE resumes SET active = 0 WHERE active = 1 AND id <> ${id}
          AND owner = (SELECT owner FROM resumes WHERE id = ${id} AND removed = 0)`
      const rows = yield* sql<{ owner: UserId }>`UPDATE resumes
        SET ${sql.update({ ...table.columns(resume), visibility, seeking, updated_at: now })},
        active = max(active, ${active ? 1 : 0}) WHERE id = ${id} AND removed = 0 RETURNING owner`
      yield* Effect.forEach(rows, ({ owner }) => placeCandidate(sql, table, nextPlace, owner), {
        discard: true,
      })
    }).pipe(sql.withTransaction, attempting("resumes.save"))

const remove =
  (sql: SqlClient, table: ResumeRows, nextPlace: Ordinals): Shape["remove"] =>
  (id) =>
    Effect.gen(function* () {
      const rows = yield* sql<{ owner: UserId }>`UPDATE resumes SET removed = 1, active = 0
        WHERE id = ${id} AND removed = 0 RETURNING owner`
      const owner = rows[0]?.owner
      if (owner === undefined) return
      yield* sql`DELETE FROM resumes WHERE id = ${id}
        AND id NOT IN (SELECT resume FROM applications WHERE resume = ${id}
          UNION ALL SELECT resume FROM invitations WHERE resume = ${id})`
      yield* sql`UPDATE resumes SET active = 1 WHERE id = (
        SELECT id FROM resumes WHERE owner = ${owner} AND removed = 0 ORDER BY active DESC, updated_at DESC, id DESC LIMIT 1)`
      yield* placeCandidate(sql, table, nextPlace, owner)
    }).pipe(sql.withTransaction, attempting("resumes.remove"))

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const table = resumeRows(sql, yield* DataCipher)
  const nextPlace = yield* ordinals("candidates", "place")
  return Resumes.of({
    add: add(sql, table, nextPlace),
    get: (id) =>
      table
        .select(sql`WHERE id = ${id} AND ${isActive(sql, "owner")}`)
        .pipe(Effect.map(Array.head), attempting("resumes.get")),
    of: (owner) =>
      table
        .select(sql`WHERE owner = ${owner} AND removed = 0 ORDER BY active DESC, updated_at DESC, id DESC`)
        .pipe(attempting("resumes.of")),
    save: save(sql, table, nextPlace),
    replace: (owner) =>
      placeCandidate(sql, table, nextPlace, owner).pipe(sql.withTransaction, attempting("resumes.replace")),
    remove: remove(sql, table, nextPlace),
  })
})

/**
 * Résumés in a table. A deleted résumé that was sent or invited is kept, hidden from its owner; the active one is
 * indexed for search.
 */
export const SqlResumes = Layer.effect(Resumes, make)
