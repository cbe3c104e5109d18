import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Either } from "effect"
import { expect } from "vitest"
import type { UserId } from "../../../src/domain/Ids.ts"
import { addResume } from "../../../src/programs/market/AddResume.ts"
import { addVacancy } from "../../../src/programs/market/AddVacancy.ts"
import { applyToVacancy } from "../../../src/programs/market/ApplyToVacancy.ts"
import { createCompany } from "../../../src/programs/market/CreateCompany.ts"
import { createJoinLink } from "../../../src/programs/market/CreateJoinLink.ts"
import { joinCompany } from "../../../src/programs/market/JoinCompany.ts"
import { setVacancyStatus } from "../../../src/programs/market/SetVacancyStatus.ts"
import { companyContent, newcomer, resumeContent, vacancyContent } from "../../model/MarketFixture.ts"

export const now = 1_700_000_000_000

/** A published vacancy of a company with an owner and another member. */
export const published = Effect.gen(function* () {
  const [owner, member] = [yield* newcomer, yield* newcomer]
  const { id: company } = yield* createCompany({ by: owner, content: companyContent, now: 1 })
  const { secret } = yield* createJoinLink({ by: owner, now })
  yield* joinCompany({ by: member, secret, now })
  const added = yield* addVacancy({ by: owner, content: vacancyContent, now })
  const vacancy = added.vacancy.id
  yield* setVacancyStatus({ by: owner, vacancy, act: "publish", now })
  return { company, owner, member, vacancy }
})

/** Somebody with a résumé. */
export const seeker = Effect.gen(function* () {
  const person = yield* newcomer
  yield* addResume({ by: person, content: resumeContent, now })
  return person
})

/** Apply without a letter. */
export const apply = (by: UserId, vacancy: number) =>
  applyToVacancy({ by, vacancy, letter: "", answers: [], source: "search", now })

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
