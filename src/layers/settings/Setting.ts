import { Config, Effect, Option, Schema } from "effect"
import { scrub } from "../../domain/defects/Redaction.ts"

/** One key of the environment: how it is read, and how it is explained when it is wrong. */
export interface Setting<A> {
  readonly key: string
  readonly schema: Schema.Schema<A, string>
  /** What a value must be, to follow "must be". */
  readonly must: string
  readonly example: string
  /** Its value is never shown. */
  readonly secret?: boolean
}

const escape = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** On one line and as it is, whatever a terminal would make of it. */
const shown = (value: string): string => {
  const start = value.length > 40 ? `${value.slice(0, 40)}…` : value
  return `"${start.replace(/[\p{C}\p{Zl}\p{Zp}"\\]/gu, escape)}"`
}

/** Somebody may have put a token, a DSN or a database's address under a wrong key. */
const mayBeSecret = (value: string): boolean => /@|:\/\//.test(value) || scrub(value) !== value

const explain = <A>({ example, key, must, secret }: Setting<A>, value: string): string => {
  const given = secret === true || mayBeSecret(value) ? "the value given" : shown(value)
  return `${key}: ${given} is wrong, it must be ${must}. Example: ${key}=${example}`
}

/** The trimmed text of a key; empty means unset. */
const given = (key: string) =>
  Effect.map(Effect.option(Config.string(key)), (value) =>
    value.pipe(
      Option.map((text) => text.trim()),
      Option.filter((text) => text !== ""),
    ),
  )

/** The value of a setting, if it is set; fails with a line that explains what is wrong with it. */
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

/** A key that belongs to something this version doesn't do. */
export const absent = (key: string, why: string): Effect.Effect<void, string> =>
  Effect.flatMap(
    given(key),
    Option.match({
      onNone: () => Effect.void,
      onSome: () => Effect.fail(`${key}: ${why}. Example: ${key}=`),
    }),
  )
