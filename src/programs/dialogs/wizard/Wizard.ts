import type { Either, Option } from "effect"
import type { Html } from "../../../domain/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** Answers so far by step, encoded as they are stored. */
export type Answers = Readonly<Record<string, unknown>>

export interface Choice {
  /** Lower-case letters, at most 16. */
  readonly value: string
  readonly label: string
  readonly primary?: boolean
}

/** One question. */
export interface Step {
  /** Lower-case letters, at most 16: the answer's place in the session. */
  readonly key: string
  readonly title: (t: Texts) => string
  readonly prompt: (t: Texts, answers: Answers) => Html
  readonly example?: (t: Texts) => string
  /** Answers to tap; the first of a row that commits something good is primary. */
  readonly choices?: (t: Texts) => ReadonlyArray<Choice>
  /** An answer in words, for who comes back to it; a choice is told by its label. */
  readonly show?: (answer: unknown, t: Texts) => string | undefined
  readonly optional?: boolean
  /** The encoded answer in a message, or what is wrong with it, in words. */
  readonly read: (act: Act, t: Texts) => Either.Either<unknown, string>
}

/** A wizard is data: the engine asks its steps in order and keeps every answer. */
export interface Wizard<A> {
  /** Lower-case letters, at most 16. */
  readonly name: string
  readonly title: (t: Texts) => string
  readonly steps: readonly [Step, ...ReadonlyArray<Step>]
  /** What all answers together must be. */
  readonly decode: (answers: Answers) => Option.Option<A>
}
