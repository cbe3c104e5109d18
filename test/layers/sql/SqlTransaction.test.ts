import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Cause, Effect, Exit, Fiber, Option } from "effect"
import { StorageError } from "../../../src/services/StorageError.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { TestStorage } from "../TestStorage.ts"

const setUp = Effect.flatMap(SqlClient, (sql) =>
  sql`DROP TABLE IF EXISTS things`.pipe(Effect.zipRight(sql`CREATE TABLE things (name TEXT UNIQUE)`)),
)
const put = (name: string) => Effect.flatMap(SqlClient, (sql) => sql`INSERT INTO things VALUES (${name})`)
const names = Effect.flatMap(
  SqlClient,
  (sql) => sql<{ name: string }>`SELECT name FROM things ORDER BY name`,
).pipe(Effect.map((rows) => rows.map(({ name }) => name)))

layer(TestStorage)("SqlTransaction", (it) => {
  it.effect("is all or nothing: failure, defect and interruption leave no trace", () =>
    Effect.gen(function* () {
      yield* setUp
      const { run } = yield* Transaction
      const ends: ReadonlyArray<Effect.Effect<never, string>> = [
        Effect.fail("x"),
        Effect.die("x"),
        Effect.interrupt,
      ]
      for (const end of ends) {
        const exit = yield* Effect.exit(run(Effect.zipRight(put("a"), end)))
        expect(Exit.isFailure(exit)).toBe(true)
        expect(yield* names).toEqual([])
      }
      yield* run(put("a"))
      expect(yield* names).toEqual(["a"])
    }),
  )

  it.effect("nested, rolls back alone", () =>
    Effect.gen(function* () {
      yield* setUp
      const { run } = yield* Transaction
      yield* run(
        Effect.gen(function* () {
          yield* put("outer")
          yield* Effect.exit(run(Effect.zipRight(put("inner"), Effect.die("x"))))
          yield* run(put("other"))
        }),
      )
      expect(yield* names).toEqual(["other", "outer"])
    }),
  )

  it.effect("whose commit the engine refuses is a StorageError, and the next one works", () =>
    Effect.gen(function* () {
      yield* setUp
      const sql = yield* SqlClient
      const { run } = yield* Transaction
      yield* sql`DROP TABLE IF EXISTS child`
      yield* sql`DROP TABLE IF EXISTS parent`
      yield* sql`CREATE TABLE parent (id INTEGER PRIMARY KEY)`
      yield* sql`CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)`
      // A deferred constraint fails at COMMIT, not at the statement.
      const refused = yield* Effect.exit(run(sql`INSERT INTO child VALUES (404)`))
      expect(Exit.isFailure(refused) && Cause.failureOption(refused.cause)).toEqual(
        Option.some(new StorageError({ operation: "transaction", code: "SQLITE_CONSTRAINT_FOREIGNKEY" })),
      )
      yield* run(put("after"))
      expect(yield* names).toEqual(["after"])
      expect(yield* sql`SELECT * FROM child`).toEqual([])
    }),
  )

  it.effect("makes others wait for its end", () =>
    Effect.gen(function* () {
      yield* setUp
      const { run } = yield* Transaction
      const slow = yield* Effect.fork(
        run(
          Effect.gen(function* () {
            yield* put("a")
            yield* Effect.yieldNow()
            yield* put("b")
          }),
        ),
      )
      yield* Effect.yieldNow()
      expect((yield* names).length).not.toBe(1)
      yield* Fiber.join(slow)
      expect(yield* names).toEqual(["a", "b"])
    }),
  )
})
