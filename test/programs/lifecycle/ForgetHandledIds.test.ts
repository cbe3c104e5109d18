import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import { Clock, Duration, Effect, Fiber, Layer, TestClock } from "effect"
import { UpdateId } from "../../../src/domain/Ids.ts"
import { forgetHandledIds } from "../../../src/programs/lifecycle/ForgetHandledIds.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

const known = Effect.flatMap(SqlClient, (sql) =>
  Effect.map(sql<{ id: number }>`SELECT update_id AS id FROM handled_updates ORDER BY id`, (rows) =>
    rows.map(({ id }) => id),
  ),
)

const handle = (id: number) =>
  Effect.gen(function* () {
    const inbox = yield* Inbox
    yield* inbox.remove([UpdateId.make(id)], yield* Clock.currentTimeMillis)
  })

/** The first two attempts to forget fail in the database. */
const failing = Layer.effect(
  Inbox,
  Effect.map(Inbox, (inbox) => {
    let left = 2
    return Inbox.of({
      ...inbox,
      forget: (before) =>
        Effect.suspend(() =>
          left-- > 0
            ? Effect.fail(new StorageError({ operation: "inbox.forget", code: "SQLITE_BUSY" }))
            : inbox.forget(before),
        ),
    })
  }),
)

const law = Effect.gen(function* () {
  const fiber = yield* Effect.fork(forgetHandledIds)
  for (let hour = 0; hour < 60; hour++) {
    yield* handle(1_000 + hour)
    yield* TestClock.adjust("1 hour")
    const ids = yield* known
    const age = (id: number) => Duration.hours(hour + 1 - (id - 1_000))
    const remembered = Array.from({ length: hour + 1 }, (_, index) => 1_000 + index)
    // Not a moment before 48 hours, and little more than an hour later.
    for (const id of remembered)
      if (Duration.lessThanOrEqualTo(age(id), "48 hours")) expect(ids).toContain(id)
      else if (Duration.greaterThan(age(id), "50 hours")) expect(ids).not.toContain(id)
  }
  yield* Fiber.interrupt(fiber)
})

it.effect("ids of handled updates are remembered for 48 hours and forgotten within one more", () =>
  law.pipe(Effect.provide(Layer.fresh(TestStorage))),
)

it.effect("a failing database is retried", () =>
  law.pipe(Effect.provide(Layer.fresh(failing.pipe(Layer.provideMerge(TestStorage))))),
)
