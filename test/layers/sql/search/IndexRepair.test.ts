import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, HashMap, Layer, Logger, Option } from "effect"
import type { VacancyId } from "../../../../src/domain/market/MarketIds.ts"
import { rebuildIndexes } from "../../../../src/layers/sql/search/RebuildIndex.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../../model/MarketFixture.ts"
import { TestStorage } from "../../TestStorage.ts"
import { together } from "../../Together.ts"

const now = 1_700_000_000_000
const secret = "Sozanda kerak, yashirin"

const publish = (company: Effect.Effect.Success<ReturnType<typeof newCompany>>, title = "Haydovchi") =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const content = { ...vacancyContent, title }
    const id = yield* vacancies.add(company.id, company.owner, content, now)
    yield* vacancies.setStatus(id, "published", now)
    return id
  })

const seek = Effect.gen(function* () {
  const content = { ...resumeContent, about: secret }
  return Option.getOrThrow(yield* (yield* Resumes).add(yield* newcomer, content, now))
})

/**
 * Replace a row's content by something sealed for another place, as damage or a foreign key would: it can't
 * be opened.
 */
const damage = (table: "vacancies" | "resumes", id: number) =>
  Effect.flatMap(SqlClient, (sql) => sql`UPDATE ${sql(table)} SET title = '~1.AQID' WHERE id = ${id}`)

/** The rows that match a word. */
const placesOf = (index: "vacancy_words" | "candidate_words", word: string) =>
  Effect.flatMap(SqlClient, (sql) =>
    Effect.map(
      sql<{
        id: number
      }>`SELECT rowid AS id FROM ${sql(index)} WHERE ${sql(index)} MATCH ${word} ORDER BY rowid`,
      (rows) => rows.map(({ id }) => id),
    ),
  )

const placeOf = (id: VacancyId) =>
  Effect.flatMap(SqlClient, (sql) =>
    Effect.map(
      sql<{ place: number }>`SELECT place FROM published WHERE vacancy = ${id}`,
      (rows) => rows[0]?.place,
    ),
  )

/** Reset to the state after an update that changes how words are made. */
const forgetMade = Effect.flatMap(
  SqlClient,
  (sql) => sql`DELETE FROM sealed_tables WHERE name LIKE 'words %'`,
)

const listening = () => {
  const lines: Array<{ level: string; text: string; fields: Readonly<Record<string, unknown>> }> = []
  const log = Logger.make(({ annotations, logLevel, message }) => {
    lines.push({
      level: logLevel.label,
      text: String(message),
      fields: Object.fromEntries(HashMap.toEntries(annotations)),
    })
  })
  return { lines, layer: Logger.replace(Logger.defaultLogger, log) }
}

it.scopedLive("a start indexes all readable rows, and logs the ids of the others", () => {
  const { layer, lines } = listening()
  return Effect.gen(function* () {
    const company = yield* newCompany()
    const ids = yield* together(Effect.replicateEffect(publish(company, secret), 5))
    const people = yield* together(Effect.replicateEffect(seek, 3))
    const [, bad = 0, , worse = 0] = ids
    yield* damage("vacancies", bad)
    yield* damage("vacancies", worse)
    yield* damage("resumes", people[2] ?? 0)
    yield* forgetMade
    yield* rebuildIndexes(2)
    expect(yield* placesOf("vacancy_words", "sozanda")).toHaveLength(3)
    expect(yield* placesOf("candidate_words", "sozanda")).toHaveLength(2)
    expect(lines.map(({ fields, level }) => ({ level, fields }))).toEqual([
      { level: "INFO", fields: { vacancy_words: 5, candidate_words: 3 } },
      { level: "WARN", fields: { index: "vacancy_words", ids: [bad, worse] } },
      { level: "WARN", fields: { index: "candidate_words", ids: [people[2]] } },
    ])
    expect(JSON.stringify(lines)).not.toContain("ozanda")
    yield* rebuildIndexes(2)
    expect(lines).toHaveLength(3)
  }).pipe(Effect.provide(Layer.merge(Layer.fresh(TestStorage), layer)))
})

it.scopedLive.prop(
  "a start that is killed resumes where it was, any number of times, with the same result",
  [fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 5 })],
  ([kills]) => {
    const { layer, lines } = listening()
    return Effect.gen(function* () {
      const sql = yield* SqlClient
      const company = yield* newCompany()
      yield* together(Effect.replicateEffect(publish(company, secret), 7))
      yield* together(Effect.replicateEffect(seek, 5))
      const all = Effect.all([
        placesOf("vacancy_words", "sozanda"),
        placesOf("candidate_words", "sozanda"),
        sql`SELECT word FROM search_words`,
        sql`SELECT name, state FROM sealed_tables WHERE name LIKE 'words %'`,
      ])
      const before = yield* all
      yield* forgetMade
      for (const turns of kills)
        yield* Effect.race(
          rebuildIndexes(2),
          Effect.repeatN(
            Effect.promise(() => new Promise(setImmediate)),
            turns,
          ),
        )
      yield* rebuildIndexes(2)
      expect(yield* all).toEqual(before)
      expect(lines.filter(({ text }) => text.includes("this once"))).toHaveLength(1)
    }).pipe(Effect.provide(Layer.merge(Layer.fresh(TestStorage), layer)))
  },
  { fastCheck: { numRuns: 10 } },
)

const rename = (id: Effect.Effect.Success<ReturnType<typeof newCompany>>["id"], name: string) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    yield* companies.save({ ...Option.getOrThrow(yield* companies.get(id)), name })
  })

/** Repeat until no word is stale. */
const reindexAll = Effect.gen(function* () {
  const vacancies = yield* Vacancies
  while ((yield* vacancies.reindex(5)) > 0);
})

it.scopedLive("one unreadable vacancy doesn't keep the others from their company's new name", () => {
  const { layer, lines } = listening()
  return Effect.gen(function* () {
    const [first, second] = [yield* newCompany(), yield* newCompany()]
    const ids = yield* together(Effect.replicateEffect(publish(first), 12))
    const other = yield* publish(second)
    const bad = ids[3] ?? other
    yield* damage("vacancies", bad)
    yield* rename(first.id, "Zarafshon")
    yield* rename(second.id, "Zarafshon")
    yield* reindexAll
    const readable = [...ids, other].filter((id) => id !== bad)
    expect(yield* placesOf("vacancy_words", "zarafshon")).toEqual(yield* Effect.forEach(readable, placeOf))
    expect(yield* placesOf("vacancy_words", "zamin")).toEqual([yield* placeOf(bad)])
    expect(lines.map(({ fields }) => fields)).toEqual([{ vacancy: bad }])
  }).pipe(Effect.provide(Layer.merge(Layer.fresh(TestStorage), layer)))
})

it.scopedLive("a renamed company's words are written at once, whatever else is waiting", () =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const [first, second] = [yield* newCompany(), yield* newCompany()]
    const waiting = yield* together(Effect.replicateEffect(publish(first), 12))
    const own = yield* together(Effect.replicateEffect(publish(second), 2))
    yield* rename(first.id, "Oqdaryo")
    const left = yield* sql`SELECT place FROM stale_words`
    expect(left).toHaveLength(waiting.length - 5)
    yield* rename(second.id, "Zarafshon")
    expect(yield* placesOf("vacancy_words", "zarafshon")).toEqual(yield* Effect.forEach(own, placeOf))
    expect(yield* sql`SELECT place FROM stale_words`).toEqual(left)
  }).pipe(Effect.provide(Layer.fresh(TestStorage))),
)

it.scopedLive("companies without members don't displace others from the results", () =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const abandoned = Effect.flatMap(newCompany("Navqiron"), ({ id, owner }) => companies.leave(id, owner))
    yield* together(Effect.replicateEffect(abandoned, 12))
    const { id } = yield* newCompany("Navqiron Plus")
    expect((yield* companies.named("navq", 2)).map((found) => found.id)).toEqual([id])
  }).pipe(Effect.provide(Layer.fresh(TestStorage))),
)
