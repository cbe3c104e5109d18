import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Accounts } from "../../services/Accounts.ts"

/**
 * Load accounts once, and reload them after a change of anybody's standing: a person banned just now can no longer act.
 */
export const accountsOf = (people: ReadonlyArray<UserId>) =>
  Effect.gen(function* () {
    const { inactive, load } = yield* Accounts
    let asOf = yield* inactive
    let accounts = yield* load(people)
    return Effect.gen(function* () {
      const now = yield* inactive
      if (now !== asOf) accounts = yield* load(people)
      asOf = now
      return accounts
    })
  })

/** Make a change of standing visible to delivery once it is committed, and not at all if it is rolled back. */
export const settlingStandings = <A, E, R>(turn: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const { forgetInactive, inactive } = yield* Accounts
    const before = yield* inactive
    const settle = Effect.flatMap(inactive, (now) => (now === before ? Effect.void : forgetInactive))
    return yield* Effect.ensuring(
      turn,
      Effect.catchAll(settle, () => forgetInactive),
    )
  })
