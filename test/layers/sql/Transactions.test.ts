import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { refuseCommits, refusedCommit } from "../telegram/Refusals.ts"
import { TestStorage } from "../TestStorage.ts"

const ends = ["well", "fails", "dies"] as const

type Step =
  { readonly put: true } | { readonly nested: ReadonlyArray<Step>; readonly end: (typeof ends)[number] }

const { steps: anySteps } = fc.letrec<{ steps: ReadonlyArray<Step>; step: Step }>((tie) => ({
  step: fc.oneof(
    { depthSize: "small" },
    fc.constant({ put: true } as const),
    fc.record({ nested: tie("steps"), end: fc.constantFrom(...ends) }),
  ),
  steps: fc.array(tie("step"), { maxLength: 4 }),
}))

const anyTransaction = fc.record({
  steps: anySteps,
  end: fc.constantFrom(...ends, "is refused" as const, "is aborted" as const),
})

/** How many of the inserts are kept. */
const staying = (steps: ReadonlyArray<Step>): number =>
  steps.reduce((sum, step) => sum + ("put" in step ? 1 : step.end === "well" ? staying(step.nested) : 0), 0)

const ending = { well: Effect.void, fails: Effect.fail("x"), dies: Effect.die("x") }

const follow = (steps: ReadonlyArray<Step>, who: number): Effect.Effect<void, unknown, SqlClient> =>
  Effect.flatMap(SqlClient, (sql) =>
    Effect.forEach(
      steps,
      (step) =>
        "put" in step
          ? Effect.zipRight(sql`INSERT INTO things VALUES (${who})`, Effect.yieldNow())
          : follow(step.nested, who).pipe(
              Effect.zipRight(ending[step.end]),
              sql.withTransaction,
              Effect.exit,
            ),
      { discard: true },
    ),
  )

layer(TestStorage)("transactions", (it) => {
  it.effect.prop(
    "one that fails, dies, is refused or aborted loses exactly its own writes, among concurrent others",
    [fc.array(anyTransaction, { maxLength: 6 })],
    ([everybody]) =>
      Effect.gen(function* () {
        const sql = yield* SqlClient
        yield* sql`DROP TABLE IF EXISTS things`
        yield* sql`DROP TABLE IF EXISTS plain`
        yield* sql`CREATE TABLE things (who INTEGER)`
        yield* sql`CREATE TABLE plain (who INTEGER)`
        yield* Effect.scoped(refuseCommits())
        const endings: Record<
          (typeof ends)[number] | "is refused" | "is aborted",
          Effect.Effect<unknown, unknown, SqlClient>
        > = {
          ...ending,
          "is refused": refusedCommit,
          // Within a savepoint, and swallowed: what the engine does when it runs out of space.
          "is aborted": sql`ROLLBACK`.pipe(
            Effect.zipRight(Effect.fail("x")),
            sql.withTransaction,
            Effect.exit,
          ),
        }
        const exits = yield* Effect.forEach(
          everybody,
          ({ end, steps }, who) =>
            Effect.zipRight(follow(steps, who), endings[end]).pipe(
              sql.withTransaction,
              Effect.exit,
              Effect.zipLeft(sql`INSERT INTO plain VALUES (${who})`),
            ),
          { concurrency: "unbounded" },
        )
        const rows = yield* sql<{ who: number }>`SELECT who FROM things`
        expect(everybody.map((_, who) => rows.filter((row) => row.who === who).length)).toEqual(
          everybody.map(({ end, steps }) => (end === "well" ? staying(steps) : 0)),
        )
        expect(exits.map(({ _tag }) => _tag)).toEqual(
          everybody.map(({ end }) => (end === "well" ? "Success" : "Failure")),
        )
        expect(yield* sql`SELECT who FROM plain`).toHaveLength(everybody.length)
      }),
  )
})
