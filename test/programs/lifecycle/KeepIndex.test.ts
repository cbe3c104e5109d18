import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, Fiber, Option, TestClock } from "effect"
import { keepIndex } from "../../../src/programs/lifecycle/KeepIndex.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { VacancySearch } from "../../../src/services/VacancySearch.ts"
import { newCompany, newcomer, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

const count = 60

const published = Effect.gen(function* () {
  const vacancies = yield* Vacancies
  const { id, owner } = yield* newCompany("Zamin")
  const adding = Effect.tap(vacancies.add(id, owner, vacancyContent, 1), (made) =>
    vacancies.setStatus(made, "published", 1),
  )
  return { company: id, ids: yield* Effect.replicateEffect(adding, count) }
})

const rename = (id: Effect.Effect.Success<typeof published>["company"], name: string) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    yield* companies.save({ ...Option.getOrThrow(yield* companies.get(id)), name })
  })

const foundBy = (words: string) =>
  Effect.gen(function* () {
    const search = yield* VacancySearch
    const { total } = yield* search.find(
      { order: "newest", words },
      yield* newcomer,
      { offset: 0, limit: 5 },
      2,
    )
    return total
  })

const stale = Effect.flatMap(SqlClient, (sql) =>
  Effect.map(sql<{ n: number }>`SELECT count(*) AS n FROM stale_words`, ([row]) => row?.n ?? 0),
)

layer(TestStorage)("a renamed company", (it) => {
  it.effect("has a few of its vacancies reindexed at once, and the remaining ones slice by slice", () =>
    Effect.gen(function* () {
      const { company, ids } = yield* published
      yield* rename(company, "Qaldirgoch")
      expect(yield* stale).toBeGreaterThanOrEqual(count - 5)
      expect(yield* foundBy("qaldirgoch")).toBe(count - (yield* stale))
      // Other changes made meanwhile are kept.
      const vacancies = yield* Vacancies
      for (const id of ids.slice(-10)) yield* vacancies.setStatus(id, "paused", 3)
      const fiber = yield* Effect.fork(keepIndex)
      for (let turn = 0; turn < 100; turn++) yield* TestClock.adjust("20 millis")
      yield* TestClock.adjust("2 seconds")
      yield* Fiber.interrupt(fiber)
      expect(yield* stale).toBe(0)
      expect(yield* foundBy("qaldirgoch")).toBe(count - 10)
      expect(yield* foundBy("zamin")).toBe(0)
    }),
  )
})
