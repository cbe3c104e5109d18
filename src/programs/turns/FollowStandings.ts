import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Accounts } from "../../services/Accounts.ts"

/** Accounts loaded once, and again after an act that changed somebody's standing: who was banned just now acts no more. */
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

/** A change of a standing is known to delivery once it is committed, and not at all when it is taken back. */
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
