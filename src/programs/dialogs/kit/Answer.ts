import type { Effect } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"

/** An effect that answers an interaction. A function that returns one of several has their union as its type. */
export type Answer = Effect.Effect<Outcome, unknown, unknown>

export type ErrorOf<Answered extends Answer> = Effect.Effect.Error<Answered>

export type NeedsOf<Answered extends Answer> = Effect.Effect.Context<Answered>

type Returned<T> = T extends (...args: never) => infer A ? Extract<A, Answer> : never

/** The answers of all functions in a record. */
export type AnswersOf<T> = T extends object ? Returned<T[keyof T]> : never
