import { SqlClient } from "@effect/sql/SqlClient"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Console, Effect, Layer } from "effect"
import { testAppConfig } from "../test/layers/TestAppConfig.ts"
import { SqlStorage } from "../src/layers/SqlStorage.ts"
import { fill } from "./generate/Fill.ts"
import { candidateCases } from "./search/CandidateCases.ts"
import { type Case, measure, tableHead, tableRow } from "./search/Measure.ts"
import { plans } from "./search/Plans.ts"
import { fussy, vacancyCases } from "./search/VacancyCases.ts"

const [filename = "reports/search.db", vacancies = "1000000", resumes = "1000000", times = "100"] =
  process.argv.slice(2)

const seed = 1

/** The data is generated once; another run on the same file reuses it. */
const filled = Effect.gen(function* () {
  const sql = yield* SqlClient
  const [known] = yield* sql<{ id: number | null }>`SELECT max(id) AS id FROM vacancies`
  if (known?.id !== null) return
  const start = performance.now()
  yield* fill({ vacancies: Number(vacancies), resumes: Number(resumes), seed })
  yield* Console.log(`filled in ${Math.round((performance.now() - start) / 1_000)} s`)
})

const muchHidden = Effect.gen(function* () {
  const sql = yield* SqlClient
  yield* sql`INSERT INTO accounts (id, locale, role, reachable, created_at, seen_at)
    VALUES (${fussy}, 'uz', 'seeker', 1, 0, 0) ON CONFLICT DO NOTHING`
  yield* sql`INSERT INTO hidden_vacancies SELECT ${fussy}, id, 0 FROM vacancies ORDER BY id DESC LIMIT 500
    ON CONFLICT DO NOTHING`
  yield* sql`INSERT INTO hidden_companies SELECT ${fussy}, company, 0 FROM published
    GROUP BY company ORDER BY count(*) DESC LIMIT 1 ON CONFLICT DO NOTHING`
})

const budget = 50

const measureAll = <E, R>(cases: ReadonlyArray<Case<E, R>>) =>
  Effect.gen(function* () {
    yield* Console.log(tableHead)
    const measured = yield* Effect.forEach(cases, (each) =>
      Effect.tap(measure(each, Number(times)), (row) => Console.log(tableRow(row))),
    )
    const slow = measured.filter(({ p95 }) => p95 > budget)
    yield* Console.log(`${measured.length - slow.length} of ${measured.length} within ${budget} ms\n`)
  })

Effect.gen(function* () {
  yield* filled
  yield* muchHidden
  yield* Effect.flatMap(
    plans,
    Effect.forEach((plan) => Console.log(plan)),
  )
  yield* measureAll(vacancyCases(Number(vacancies)))
  yield* measureAll(candidateCases)
}).pipe(
  Effect.provide(
    SqlStorage.pipe(Layer.provideMerge(testAppConfig((config) => ({ ...config, database: { filename } })))),
  ),
  NodeRuntime.runMain,
)
