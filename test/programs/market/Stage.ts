import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Either } from "effect"
import { expect } from "vitest"
import { Companies } from "../../../src/services/Companies.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../model/MarketFixture.ts"

export const now = 1_700_000_000_000

/** A published vacancy of a company with an owner and another member. */
export const published = Effect.gen(function* () {
  const { id: company, owner } = yield* newCompany()
  const companies = yield* Companies
  const member = yield* newcomer
  yield* companies.join(yield* companies.invite(company, owner, now), member, now)
  const vacancies = yield* Vacancies
  const vacancy = yield* vacancies.add(company, owner, vacancyContent, now)
  yield* vacancies.setStatus(vacancy, "published", now)
  return { company, owner, member, vacancy }
})

/** Somebody with a résumé. */
export const seeker = Effect.gen(function* () {
  const person = yield* newcomer
  yield* (yield* Resumes).add(person, resumeContent, now)
  return person
})

/** Everything that is stored. */
const everything = Effect.gen(function* () {
  const sql = yield* SqlClient
  const tables = yield* sql<{ name: string }>`SELECT name FROM sqlite_schema WHERE type = 'table'
    AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`
  return yield* Effect.forEach(tables, ({ name }) =>
    Effect.map(sql`SELECT * FROM ${sql(name)}`, (rows) => [name, rows]),
  )
})

/** Run a command; where it fails, expect that it left nothing behind. */
export const tried = <A, E, R>(command: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const before = yield* everything
    const result = yield* Effect.either(command)
    if (Either.isLeft(result)) expect(yield* everything).toEqual(before)
    return result
  })

/** Expect that a command fails so, and leaves nothing behind. */
export const fails = <A, E, R>(command: Effect.Effect<A, E, R>, tag: string) =>
  Effect.map(tried(command), (result) => {
    expect(Either.flip(result)).toMatchObject(Either.right({ _tag: tag }))
  })
