import { Data, Effect, Option } from "effect"
import type { StorageError } from "../../services/StorageError.ts"

/** The person may not do this: the thing isn't theirs, or isn't there. */
export class NotAllowed extends Data.TaggedError("NotAllowed") {}

/** A right as a value: gives the thing, and what belongs to it, to those who may act on it, and fails for all others. */
export type Policy<A, R> = Effect.Effect<A, NotAllowed | StorageError, R>

export const allowIf = (holds: boolean): Effect.Effect<void, NotAllowed> =>
  holds ? Effect.void : Effect.fail(new NotAllowed())

/** Allowed where there is something. */
export const allowSome = <A, E, R>(found: Effect.Effect<Option.Option<A>, E, R>) =>
  Effect.flatMap(
    found,
    Option.match({ onNone: () => Effect.fail(new NotAllowed()), onSome: (its) => Effect.succeed(its) }),
  )

/** The same right as a question: none where it isn't given. */
export const asked = <A, E, R>(policy: Effect.Effect<A, NotAllowed | E, R>) =>
  policy.pipe(
    Effect.map(Option.some),
    Effect.catchAll((error) =>
      error instanceof NotAllowed ? Effect.succeed(Option.none<A>()) : Effect.fail(error),
    ),
  )
