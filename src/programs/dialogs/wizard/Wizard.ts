import type { Either, Option } from "effect"
import type { Html } from "../../../domain/text/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** Answers so far by step, encoded as they are stored. */
export type Answers = Readonly<Record<string, unknown>>

export interface Choice {
  /** Lower-case letters, digits, `_` and `-`, at most 24. */
  readonly value: string
  readonly label: string
  readonly primary?: boolean
  /** It is no answer, but leads to those of `within`. */
  readonly opens?: boolean
}

/** What a step is asked in: the language, and what was answered before. */
export interface Asked {
  readonly t: Texts
  readonly locale: Locale
  readonly answers: Answers
}

/** What was wrong with an answer, in words, and perhaps what may have been meant. */
export interface Misread {
  readonly problem: string
  readonly meant?: ReadonlyArray<Choice>
}

type Toggle = (
  chosen: ReadonlyArray<unknown>,
  value: unknown,
  asked: Asked,
) => Either.Either<ReadonlyArray<unknown>, Misread>

/** One question. */
export interface Step {
  /** Lower-case letters, at most 12: the answer's place in the session. */
  readonly key: string
  readonly title: (t: Texts) => string
  readonly prompt: (asked: Asked) => Html
  readonly example?: (t: Texts) => string
  /** Answers to tap, shown in pages when they are many; the first of a row that commits something good is primary. */
  readonly choices?: (asked: Asked) => ReadonlyArray<Choice>
  /** The answers that a choice which `opens` leads to: where all of them would be too many. */
  readonly within?: (group: string, asked: Asked) => ReadonlyArray<Choice>
  /** A chosen value as it is stored, none when it is not one; without it the choices tell. */
  readonly accept?: (value: string, asked: Asked) => Option.Option<unknown>
  /** Any number of choices: the answer is a list, and a tap on one adds it or takes it out. */
  readonly many?: boolean
  /** What a tap makes of those chosen so far, or why it can't, where it isn't adding it or taking it out. */
  readonly toggle?: Toggle
  /** An answer in words, for who comes back to it; a choice is told by its label. */
  readonly show?: (answer: unknown, asked: Asked) => string | undefined
  readonly optional?: boolean
  /** Asked only if so. */
  readonly when?: (answers: Answers) => boolean
  /** UTF-16 units that an answer in words may have, the space around it left out; more is refused before it is read. */
  readonly longest?: number
  /** The encoded answer in a message, or what is wrong with it. */
  readonly read: (act: Act, asked: Asked) => Either.Either<unknown, Misread>
}

/** A wizard is data: the engine asks its steps in order and keeps every answer. */
export interface Wizard<A> {
  /** Lower-case letters, at most 10. */
  readonly name: string
  readonly title: (t: Texts) => string
  readonly steps: readonly [Step, ...ReadonlyArray<Step>]
  /** What all answers together must be. */
  readonly decode: (answers: Answers) => Option.Option<A>
}
