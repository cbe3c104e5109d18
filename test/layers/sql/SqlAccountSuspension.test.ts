import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import type { UserId } from "../../../src/domain/Ids.ts"
import bansThatCrossed from "../../../src/layers/sql/migrations/0023_bans_that_crossed.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { AccountSuspension } from "../../../src/services/AccountSuspension.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { VacancySearch } from "../../../src/services/VacancySearch.ts"
import { newcomer, newCompany, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"

const now = 1_700_000_000_000
const query = { order: "newest", words: "mirzo" } as const

const setBanned = (person: UserId, isBanned: boolean) =>
  Effect.gen(function* () {
    const { restore, suspend } = yield* AccountSuspension
    yield* (yield* Accounts).setStanding(person, isBanned ? "banned" : "active", now)
    yield* isBanned ? suspend(person, now) : restore(person, now)
  })

/** Both who stand in the way of one vacancy: the last member of its company, then its author; the bans end in the same order. */
const crossed = [true, false].flatMap((isBanned) => [2, 0].map((who) => ({ who, isBanned })))

/** Two people act for one company, a third for one alone; the third's company also has a vacancy by the first. */
const market = Effect.gen(function* () {
  const vacancies = yield* Vacancies
  const companies = yield* Companies
  const { id: company, owner } = yield* newCompany()
  const colleague = yield* newcomer
  yield* companies.join(yield* companies.invite(company, owner, now), colleague, now)
  const { id: other, owner: third } = yield* newCompany()
  const offers = [
    [company, owner],
    [company, colleague],
    [other, third],
    [other, owner],
  ] as const
  const found = yield* Effect.forEach(offers, ([its, author]) =>
    Effect.gen(function* () {
      const id = yield* vacancies.add(its, author, { ...vacancyContent, title: "Mirzo" }, now)
      yield* vacancies.setStatus(id, "published", now)
      return { id, author, members: its === company ? [owner, colleague] : [third] }
    }),
  )
  return { people: [owner, colleague, third] as const, found }
})

layer(TestStorage)("a ban", (it) => {
  it.effect.prop(
    "hides the banned user's vacancies and those without a remaining member from the search until it ends",
    [fc.array(fc.record({ who: fc.nat({ max: 2 }), isBanned: fc.boolean() }), { maxLength: 10 })],
    ([deeds]) =>
      Effect.gen(function* () {
        const transaction = yield* Transaction
        const search = yield* VacancySearch
        const vacancies = yield* Vacancies
        const reader = yield* newcomer
        const { found, people } = yield* transaction.run(market)
        const banned = new Set<UserId>()
        for (const { isBanned, who } of deeds) {
          const person = people[who] ?? people[0]
          if (banned.has(person) === isBanned) continue
          yield* transaction.run(setBanned(person, isBanned))
          banned[isBanned ? "add" : "delete"](person)
          const { ids } = yield* search.find(query, reader, { offset: 0, limit: 1_000 }, now)
          const shown = found.filter(
            ({ author, members }) => !banned.has(author) && members.some((each) => !banned.has(each)),
          )
          const own = new Set(found.map(({ id }) => id))
          expect(ids.filter((id) => own.has(id)).toSorted()).toEqual(shown.map(({ id }) => id).toSorted())
          const all = yield* vacancies.getAll(found.map(({ id }) => id))
          expect(all.map(({ status }) => status)).toEqual(
            found.map((each) => (shown.includes(each) ? "published" : "paused")),
          )
        }
      }),
    { fastCheck: { numRuns: 20, examples: [[crossed]] } },
  )

  it.effect("that crossed another before this was mended has left nothing hidden after the migration", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const vacancies = yield* Vacancies
      const { found, people } = yield* (yield* Transaction).run(market)
      const [owner, , third] = people
      const ids = found.map(({ id }) => id)
      const held = found.filter(({ members }) => members.length === 1)
      yield* Effect.forEach([third, owner], (person) => setBanned(person, true))
      yield* (yield* Accounts).setStanding(third, "active", now)
      // As they were left: the third person's ban is over, and the owner's goes on.
      yield* sql`UPDATE vacancies SET suspended_for = ${third} WHERE id IN ${sql.in(held.map(({ id }) => id))}`
      yield* sql`DROP INDEX vacancies_suspended_by_author`
      yield* bansThatCrossed
      const isHeld = Effect.map(
        sql<{
          id: number
        }>`SELECT id FROM vacancies WHERE suspended_for IS NOT NULL AND id IN ${sql.in(ids)}`,
        (rows) => rows.map(({ id }) => id),
      )
      expect(yield* isHeld).toEqual(found.filter(({ author }) => author === owner).map(({ id }) => id))
      const paused = yield* vacancies.getAll(held.map(({ id }) => id))
      expect(paused.map(({ status }) => status)).toEqual(["paused", "paused"])
    }),
  )
})
