import { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Array, Clock, Effect, Layer, Option } from "effect"
import { randomBytes } from "node:crypto"
import { quotas } from "../../domain/market/Caps.ts"
import type { UserId } from "../../domain/Ids.ts"
import { CompanyId } from "../../domain/market/MarketIds.ts"
import { Companies } from "../../services/Companies.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { companiesNamed, noteCompany } from "./search/CompanyIndex.ts"
import { reindexCompany } from "./search/VacancyIndex.ts"
import { type CompanyRows, companyRows } from "./CompanyRows.ts"
import { fingerprintText } from "./sealing/SealedTables.ts"
import { isActive } from "./Standings.ts"
import { attempting } from "./StorageFailure.ts"
import { type VacancyRows, vacancyRows } from "./VacancyRows.ts"

type Shape = Companies["Type"]

const companyOf = (sql: SqlClient, { select }: CompanyRows, member: UserId) =>
  Effect.map(
    select(sql`WHERE id = (SELECT company FROM company_members WHERE member = ${member})`),
    Array.head,
  )

/** Add a member; false if the person already acts for a company. */
const addMember = (sql: SqlClient, member: UserId, company: number, now: number) =>
  Effect.map(
    sql`INSERT INTO company_members (member, company, joined_at) VALUES (${member}, ${company}, ${now})
      ON CONFLICT DO NOTHING RETURNING member`,
    Array.isNonEmptyReadonlyArray,
  )

const add =
  (sql: SqlClient, table: CompanyRows): Shape["add"] =>
  (owner, content, now) =>
    Effect.gen(function* () {
      const rows = yield* sql<{ id: number }>`INSERT INTO companies ${sql.insert({
        ...table.columns(content),
        owner,
        created_at: now,
      })} RETURNING id`
      const id = CompanyId.make(rows[0]?.id ?? 0)
      // The primary key of company_members rejects a person who acts for another company.
      yield* sql`INSERT INTO company_members (member, company, joined_at) VALUES (${owner}, ${id}, ${now})`
      yield* noteCompany(sql, id, content.name)
      return id
    }).pipe(sql.withTransaction, attempting("companies.add"))

/** The index needs the company's name and its vacancies', which are found by that name as well. */
const save =
  (sql: SqlClient, table: CompanyRows, vacancies: VacancyRows): Shape["save"] =>
  ({ id, createdAt, owner, ...content }) =>
    Effect.gen(function* () {
      const before = yield* sql<{ name: string }>`SELECT name FROM companies WHERE id = ${id}`
      yield* sql`UPDATE companies SET ${sql.update({ ...table.columns(content), owner, created_at: createdAt })}
        WHERE id = ${id}`
      if (before[0]?.name === content.name) return
      yield* noteCompany(sql, id, content.name)
      yield* reindexCompany(sql, vacancies, id)
    }).pipe(sql.withTransaction, attempting("companies.save"))

/** The fingerprint of an invite link's secret; the secret itself is never stored. */
type Mark = (secret: string) => string

const invite =
  (sql: SqlClient, mark: Mark): Shape["invite"] =>
  (company, by, now) =>
    Effect.gen(function* () {
      yield* sql`DELETE FROM company_invites
        WHERE company = ${company} AND created_at <= ${now - quotas.joinLinks.within}`
      const secret = yield* Effect.sync(() => randomBytes(12).toString("base64url"))
      yield* sql`INSERT INTO company_invites (secret, company, invited_by, created_at)
        VALUES (${mark(secret)}, ${company}, ${by}, ${now})`
      return secret
    }).pipe(attempting("companies.invite"))

const join =
  (sql: SqlClient, table: CompanyRows, mark: Mark): Shape["join"] =>
  (secret, member, now) =>
    Effect.gen(function* () {
      const own = mark(secret)
      const rows = yield* sql<{ company: number }>`SELECT company FROM company_invites
        WHERE secret = ${own} AND created_at > ${now - quotas.joinLinks.within}`
      const company = rows[0]?.company
      if (company === undefined || !(yield* addMember(sql, member, company, now))) return Option.none()
      yield* sql`DELETE FROM company_invites WHERE secret = ${own}`
      return yield* companyOf(sql, table, member)
    }).pipe(sql.withTransaction, attempting("companies.join"))

/** A member's invite links stop working when the member leaves; all do once no member is left. */
const leave =
  (sql: SqlClient): Shape["leave"] =>
  (id, member) =>
    Effect.gen(function* () {
      const left =
        yield* sql`DELETE FROM company_members WHERE company = ${id} AND member = ${member} RETURNING member`
      if (left.length > 0)
        yield* sql`INSERT INTO former_members (member, company, left_at)
          VALUES (${member}, ${id}, ${yield* Clock.currentTimeMillis})
          ON CONFLICT DO UPDATE SET left_at = excluded.left_at`
      yield* sql`DELETE FROM company_invites WHERE company = ${id}
        AND (invited_by = ${member} OR NOT EXISTS (SELECT 1 FROM company_members WHERE company = ${id}))`
    }).pipe(sql.withTransaction, attempting("companies.leave"))

const named =
  (sql: SqlClient, { select }: CompanyRows): Shape["named"] =>
  (typed, limit) =>
    companiesNamed(sql, typed, limit).pipe(
      Effect.flatMap((ids) =>
        select(sql`WHERE id IN (SELECT value FROM json_each(${ids})) ORDER BY length(name), id`),
      ),
      attempting("companies.named"),
    )

const membersOf = (sql: SqlClient, where: Fragment) =>
  Effect.map(
    sql<{ member: UserId }>`SELECT member FROM company_members WHERE ${where} ORDER BY joined_at, rowid`,
    (rows) => rows.map(({ member }) => member),
  )

const make = Effect.gen(function* () {
  const sql = yield* SqlClient
  const cipher = yield* DataCipher
  const mark: Mark = (secret) => fingerprintText(cipher, "join", secret)
  const table = companyRows(sql, cipher)
  return Companies.of({
    add: add(sql, table),
    named: named(sql, table),
    get: (id) =>
      table.select(sql`WHERE id = ${id}`).pipe(Effect.map(Array.head), attempting("companies.get")),
    names: (ids) =>
      sql<{ id: CompanyId; name: string }>`SELECT id, name FROM companies
        WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.pipe(
        Effect.map((rows) => new Map(rows.map(({ id, name }) => [id, name]))),
        attempting("companies.names"),
      ),
    ofMember: (member) => companyOf(sql, table, member).pipe(attempting("companies.ofMember")),
    members: (id) => membersOf(sql, sql`company = ${id}`).pipe(attempting("companies.members")),
    acting: (id) =>
      membersOf(sql, sql`company = ${id} AND ${isActive(sql, "member")}`).pipe(
        attempting("companies.acting"),
      ),
    save: save(sql, table, vacancyRows(sql, cipher)),
    invite: invite(sql, mark),
    join: join(sql, table, mark),
    leave: leave(sql),
  })
})

/** Companies and their members in tables; an invite link is a row until it is used. */
export const SqlCompanies = Layer.effect(Companies, make)
