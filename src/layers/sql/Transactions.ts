import { type SqlClient, TransactionConnection } from "@effect/sql/SqlClient"
import type { Connection } from "@effect/sql/SqlConnection"
import { SqlError } from "@effect/sql/SqlError"
import { Context, Effect, Exit, FiberRef, Scope } from "effect"
import { watched, type WriteHealth } from "./WriteHealth.ts"

/** The state of the only open transaction. */
interface State {
  wasAborted: boolean
}

const run = (connection: Connection, statement: string) => connection.execute(statement, [], undefined)

/** After some errors the engine has already rolled back, and there is nothing left to undo. */
const rollBack = (connection: Connection) => Effect.ignore(run(connection, "ROLLBACK"))

/** A failed rollback leaves its transaction open, and no other may begin inside it. */
const begin = (connection: Connection, state: State) => {
  state.wasAborted = false
  return Effect.catchAll(run(connection, "BEGIN"), () =>
    Effect.zipRight(rollBack(connection), run(connection, "BEGIN")),
  )
}

/** The engine ended the whole transaction at a statement inside a savepoint. */
const aborted = new SqlError({ cause: { code: "SQLITE_ABORT_ROLLBACK" } })

/** Run the effect's statements on this connection, as part of its transaction. */
const onConnection = <A, E, R>(effect: Effect.Effect<A, E, R>, connection: Connection, depth: number) =>
  Effect.withFiberRuntime<A, E, R>((fiber) =>
    Effect.locally(
      effect,
      FiberRef.currentContext,
      Context.add(fiber.currentContext, TransactionConnection, [connection, depth]),
    ),
  )

const outermost = <A, E, R>(effect: Effect.Effect<A, E, R>, connection: Connection, state: State) =>
  Effect.gen(function* () {
    yield* begin(connection, state)
    const exit = yield* Effect.exit(onConnection(effect, connection, 0))
    if (Exit.isFailure(exit)) {
      yield* rollBack(connection)
      return yield* exit
    }
    const commit = state.wasAborted ? Effect.fail(aborted) : run(connection, "COMMIT")
    yield* Effect.tapError(commit, () => rollBack(connection))
    return exit.value
  })

const nested = <A, E, R>(
  effect: Effect.Effect<A, E, R>,
  [connection, depth]: readonly [Connection, number],
  state: State,
) =>
  Effect.gen(function* () {
    const savepoint = `SAVEPOINT effect_sql_${depth + 1}`
    yield* run(connection, savepoint)
    const exit = yield* Effect.exit(onConnection(effect, connection, depth + 1))
    if (Exit.isSuccess(exit)) return exit.value
    yield* Effect.catchAll(run(connection, `ROLLBACK TO ${savepoint}`), () =>
      Effect.sync(() => {
        state.wasAborted = true
      }),
    )
    return yield* exit
  })

/**
 * Transactions that end in a SqlError, with everything rolled back, when the engine refuses a COMMIT (disk full, busy).
 * With @effect/sql's own, such a COMMIT is a defect, and others may write in the transaction left open.
 *
 * `openSqlite` installs it in the client, so a repository runs transactions only as `effect.pipe(sql.withTransaction,
 * attempting("companies.add"))`; programs use the service `Transaction`.
 */
export const transactions = (sql: SqlClient, health: WriteHealth): SqlClient["withTransaction"] => {
  const state: State = { wasAborted: false }
  return <R, E, A>(effect: Effect.Effect<A, E, R>) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.withFiberRuntime<A, E | SqlError, R>((fiber) => {
        const outer = Context.getOption(fiber.currentContext, TransactionConnection)
        if (outer._tag === "Some") return nested(restore(effect), outer.value, state)
        return Effect.scopedWith((scope) =>
          Effect.flatMap(Scope.extend(sql.reserve, scope), (connection) =>
            watched(health, connection, outermost(restore(effect), connection, state)),
          ),
        )
      }),
    )
}
