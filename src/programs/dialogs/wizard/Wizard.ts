import type { Either, Option } from "effect"
import type { Html } from "../../../domain/text/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** Answers so far by step, encoded for storage. */
export type Answers = Readonly<Record<string, unknown>>

export interface Choice {
  /** Lower-case letters, digits, `_` and `-`, at most 24. */
  readonly value: string
  readonly label: string
  readonly primary?: boolean
  /** Not an answer, but a group whose choices `within` gives. */
  readonly opens?: boolean
}

/** The context of a question: the language and the answers so far. */
export interface Asked {
  readonly t: Texts
  readonly locale: Locale
  readonly answers: Answers
}

/** The problem with an answer, in words, and suggestions for what may have been meant. */
export interface Misread {
  readonly problem: string
  readonly meant?: ReadonlyArray<Choice>
  /** What of the answer was understood, to be kept. */
  readonly part?: unknown
}

type Toggle = (
  chosen: ReadonlyArray<unknown>,
  value: unknown,
  asked: Asked,
) => Either.Either<ReadonlyArray<unknown>, Misread>

/** One question. */
export interface Step {
  /** Lower-case letters, at most 12: the answer's key in the session. */
  readonly key: string
  readonly title: (t: Texts) => string
  readonly prompt: (asked: Asked) => Html
  readonly example?: (t: Texts) => string
  /**
   * Choices, shown in pages if there are many. `primary` highlights one that commits the person to something, at most
   * one per row.
   */
  readonly choices?: (asked: Asked) => ReadonlyArray<Choice>
  /** The choices of a group, where a single list would be too long. */
  readonly within?: (group: string, asked: Asked) => ReadonlyArray<Choice>
  /** The stored form of a chosen value, none if invalid; by default, only values of `choices` are accepted. */
  readonly accept?: (value: string, asked: Asked) => Option.Option<unknown>
  /** Any number of choices: the answer is a list, and a tap adds or removes one. */
  readonly many?: boolean
  /** The choices after a tap, or why it isn't possible; by default, a tap adds or removes its choice. */
  readonly toggle?: Toggle
  /** A stored answer in words, shown when the person returns to the step; choices use their labels. */
  readonly show?: (answer: unknown, asked: Asked) => string | undefined
  readonly optional?: boolean
  /** Whether the step applies. */
  readonly when?: (answers: Answers) => boolean
  /** UTF-16 units of a written answer without surrounding space; a longer one is refused before it is read. */
  readonly longest?: number
  /** The encoded answer in a message, or the problem with it. */
  readonly read: (act: Act, asked: Asked) => Either.Either<unknown, Misread>
}

/** A wizard as data: the engine asks its steps in order and stores every answer. */
export interface Wizard<A> {
  /** Lower-case letters, at most 10. */
  readonly name: string
  readonly title: (t: Texts) => string
  readonly steps: readonly [Step, ...ReadonlyArray<Step>]
  /** The result of all answers; none if they are incomplete or invalid. */
  readonly decode: (answers: Answers) => Option.Option<A>
}
