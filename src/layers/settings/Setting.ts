import { Config, Effect, Option, Schema } from "effect"
import { scrub } from "../../domain/defects/Redaction.ts"

/** One environment key: how it is parsed, and how an error is explained. */
export interface Setting<A> {
  readonly key: string
  readonly schema: Schema.Schema<A, string>
  /** What a valid value is, as the end of a sentence that starts with "must be". */
  readonly must: string
  readonly example: string
  /** If true, the value is never shown. */
  readonly secret?: boolean
}

const escape = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** The value on one line, without anything a terminal would interpret. */
const shown = (value: string): string => {
  const start = value.length > 40 ? `${value.slice(0, 40)}…` : value
  return `"${start.replace(/[\p{C}\p{Zl}\p{Zp}"\\]/gu, escape)}"`
}

/** Whether the value may be a token, a DSN or a database's address, put under a wrong key. */
const mayBeSecret = (value: string): boolean => /@|:\/\//.test(value) || scrub(value) !== value

const explain = <A>({ example, key, must, secret }: Setting<A>, value: string): string => {
  const given = secret === true || mayBeSecret(value) ? "the value given" : shown(value)
  return `${key}: ${given} is wrong, it must be ${must}. Example: ${key}=${example}`
}

/** The trimmed value of a key; empty means unset. */
const given = (key: string) =>
  Effect.map(Effect.option(Config.string(key)), (value) =>
    value.pipe(
      Option.map((text) => text.trim()),
      Option.filter((text) => text !== ""),
    ),
  )

/** Read a setting if it is set; fails with a line that explains what is wrong with it. */
export const optional = <A>(setting: Setting<A>): Effect.Effect<Option.Option<A>, string> =>
  Effect.flatMap(
    given(setting.key),
    Option.match({
      onNone: () => Effect.succeedNone,
      onSome: (value) =>
        Schema.decodeUnknown(setting.schema)(value).pipe(
          Effect.mapError(() => explain(setting, value)),
          Effect.asSome,
        ),
    }),
  )

export const withDefault = <A>(setting: Setting<A>, fallback: A): Effect.Effect<A, string> =>
  Effect.map(
    optional(setting),
    Option.getOrElse(() => fallback),
  )

export const required = <A>(setting: Setting<A>): Effect.Effect<A, string> =>
  Effect.flatMap(
    optional(setting),
    Option.match({
      onNone: () =>
        Effect.fail(
          `${setting.key} is missing; it must be ${setting.must}. Example: ${setting.key}=${setting.example}`,
        ),
      onSome: Effect.succeed,
    }),
  )

/** Reject a key of a feature that this version doesn't have. */
export const absent = (key: string, why: string): Effect.Effect<void, string> =>
  Effect.flatMap(
    given(key),
    Option.match({
      onNone: () => Effect.void,
      onSome: () => Effect.fail(`${key}: ${why}. Example: ${key}=`),
    }),
  )
