import { Data, Effect, Option } from "effect"
import type { StorageError } from "../../services/StorageError.ts"

/** The person has no right to do this: the object is somebody else's, or doesn't exist. */
export class NotAllowed extends Data.TaggedError("NotAllowed") {}

/**
 * A right as a value: succeeds with the object and related data where the person may act on it, and fails otherwise.
 */
export type Policy<A, R> = Effect.Effect<A, NotAllowed | StorageError, R>

export const allowIf = (holds: boolean): Effect.Effect<void, NotAllowed> =>
  holds ? Effect.void : Effect.fail(new NotAllowed())

/** Allows if a value was found. */
export const allowSome = <A, E, R>(found: Effect.Effect<Option.Option<A>, E, R>) =>
  Effect.flatMap(
    found,
    Option.match({ onNone: () => Effect.fail(new NotAllowed()), onSome: (its) => Effect.succeed(its) }),
  )

/** The right as an optional value: none where it is denied. */
export const asOption = <A, E, R>(policy: Effect.Effect<A, NotAllowed | E, R>) =>
  policy.pipe(
    Effect.map(Option.some),
    Effect.catchAll((error) =>
      error instanceof NotAllowed ? Effect.succeed(Option.none<A>()) : Effect.fail(error),
    ),
  )
