import type { SqlClient } from "@effect/sql/SqlClient"
import { Clock, Duration, Effect } from "effect"
import type { Page } from "../../../domain/Page.ts"
import type { CandidateQuery } from "../../../domain/market/CandidateQuery.ts"
import type { CompanyId, ResumeId } from "../../../domain/market/MarketIds.ts"
import { retention } from "../../../domain/Retention.ts"
import { candidateTokensFor } from "../../../domain/search/CandidateTokens.ts"
import { withEndings } from "./Endings.ts"
import { all, quoteTerm, type Typed, wordsOf, wordTerms } from "./MatchExpression.ts"
import { gathered } from "./Places.ts"

const day = 86_400_000

/** The FTS5 match expression; empty when the query narrows nothing. */
const matchExpression = (query: CandidateQuery, typed: Typed): string =>
  all([...wordTerms(typed, ""), ...candidateTokensFor(query).map(quoteTerm)])

const awayFor = Duration.toMillis(retention.formerMembers)

/**
 * The company, and those its members left recently: job seekers hidden from the former stay hidden from the new one.
 */
const namesOf = (sql: SqlClient, company: CompanyId, now: number) => sql`(SELECT ${company} AS company UNION
  SELECT former.company FROM company_members AS member
  JOIN former_members AS former ON former.member = member.member AND former.left_at > ${now - awayFor}
  WHERE member.company = ${company})`

/**
 * Candidates hidden from a company: its members, people who block it or are blocked by it, and people who hide from it.
 */
const hiddenFrom = (sql: SqlClient, company: CompanyId, now: number) => sql`
  SELECT place FROM company_members AS colleague JOIN candidates ON candidates.owner = colleague.member
  WHERE colleague.company = ${company}
  UNION ALL
  SELECT place FROM conversations AS c JOIN candidates ON candidates.owner = c.seeker
  WHERE c.company IN ${namesOf(sql, company, now)} AND (c.seeker_blocked = 1 OR c.employer_blocked = 1)
  UNION ALL
  SELECT place FROM hidden_people AS hidden JOIN candidates ON candidates.owner = hidden.person
  WHERE hidden.company IN ${namesOf(sql, company, now)}`

/** Both sources return the newest first without sorting, since rowids are places. */
const source = (sql: SqlClient, query: CandidateQuery, company: CompanyId, now: number) =>
  Effect.gen(function* () {
    const typed = yield* withEndings(sql, wordsOf(query))
    const match = matchExpression(query, typed)
    const since = query.days === undefined ? 0 : now - query.days * day
    const rest = sql`rowid >= ${since * 1000} AND rowid NOT IN (${hiddenFrom(sql, company, yield* Clock.currentTimeMillis)})`
    return match === ""
      ? sql`FROM candidates WHERE ${rest}`
      : sql`FROM candidate_words WHERE candidate_words MATCH ${match} AND ${rest}`
  })

type Asked = readonly [query: CandidateQuery, company: CompanyId, now: number]

/** A page of matching candidates, and the total counted up to `most`, from one search. */
export const findCandidates = (sql: SqlClient, most: number, { limit, offset }: Page, ...asked: Asked) =>
  Effect.gen(function* () {
    const from = yield* source(sql, ...asked)
    const fitting = yield* gathered(sql, sql`SELECT rowid AS place ${from} ORDER BY rowid DESC LIMIT ${most}`)
    const page = JSON.stringify(fitting.slice(offset, offset + limit))
    const rows = yield* sql<{ id: ResumeId }>`SELECT resume AS id FROM json_each(${page}) AS wanted
      CROSS JOIN candidates ON candidates.place = wanted.value ORDER BY wanted.key`
    return { ids: rows.map(({ id }) => id), total: fitting.length }
  })

/** The number of matches, counted up to `most`. */
export const countCandidates = (sql: SqlClient, most: number, ...asked: Asked) =>
  Effect.gen(function* () {
    const from = yield* source(sql, ...asked)
    const rows = yield* sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT 1 ${from} LIMIT ${most})`
    return rows[0]?.n ?? 0
  })

export const isCandidate = (sql: SqlClient, resume: ResumeId, company: CompanyId) =>
  Effect.gen(function* () {
    const hidden = hiddenFrom(sql, company, yield* Clock.currentTimeMillis)
    const rows = yield* sql`SELECT 1 FROM candidates WHERE resume = ${resume} AND place NOT IN (${hidden})`
    return rows.length > 0
  })
