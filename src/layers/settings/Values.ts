import { Duration, Option, ParseResult, Schema } from "effect"

const url = Schema.String.pipe(Schema.filter((text) => URL.canParse(text)))

/** An http(s) address without credentials, query or fragment; trailing slashes fall away. */
export const HttpRoot = Schema.transform(
  url.pipe(
    Schema.filter((text) => {
      const { hash, password, protocol, search, username } = new URL(text)
      return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === ""
    }),
  ),
  Schema.String,
  { strict: true, decode: (text) => text.replace(/\/+$/, ""), encode: (text) => text },
)

/** `sqlite:PATH`. */
export const SqliteFile = Schema.transform(
  Schema.String.pipe(Schema.pattern(/^sqlite:[^\0]*[^\0/]$/)),
  Schema.String,
  { strict: true, decode: (text) => text.slice("sqlite:".length), encode: (path) => `sqlite:${path}` },
)

/** As Effect writes durations: `50 seconds`. Between two bounds, both allowed. */
export const durationBetween = (least: Duration.DurationInput, most: Duration.DurationInput) =>
  Schema.transformOrFail(Schema.String, Schema.DurationFromSelf, {
    strict: true,
    decode: (text, _, ast) =>
      Option.match(Duration.decodeUnknown(text), {
        onNone: () => ParseResult.fail(new ParseResult.Type(ast, text)),
        onSome: (duration) => ParseResult.succeed(duration),
      }),
    encode: (duration) => ParseResult.succeed(`${Duration.toMillis(duration)} millis`),
  }).pipe(Schema.filter((duration) => Duration.between(duration, { minimum: least, maximum: most })))

/** A number in decimal digits. */
export const numberBetween = (least: number, most: number) =>
  Schema.String.pipe(
    Schema.pattern(/^\d+(\.\d+)?$/),
    Schema.compose(Schema.NumberFromString),
    Schema.between(least, most),
  )

export const integerBetween = (least: number, most: number) => numberBetween(least, most).pipe(Schema.int())

/** Ids of people, separated by commas. */
export const UserIds = Schema.transform(
  Schema.String.pipe(Schema.pattern(/^\d{1,15}(\s*,\s*\d{1,15})*$/)),
  Schema.Array(Schema.Number),
  {
    strict: true,
    decode: (text) => text.split(",").map(Number),
    encode: (ids) => ids.join(","),
  },
)

/** `https://PUBLIC_KEY@HOST/PROJECT`. */
export const SentryDsn = url.pipe(
  Schema.filter((text) => {
    const { pathname, protocol, username } = new URL(text)
    return /^https?:$/.test(protocol) && username !== "" && /\/\d+$/.test(pathname)
  }),
)

/** One of some words. */
export const oneOf = <const Words extends readonly [string, ...ReadonlyArray<string>]>(words: Words) =>
  Schema.compose(Schema.String, Schema.Literal(...words), { strict: false })
