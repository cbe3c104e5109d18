import { Duration, Option, ParseResult, Schema } from "effect"
import { readKey } from "../cipher/KeyText.ts"

/** An http(s) address without credentials, query or fragment; trailing slashes are dropped. */
export const HttpRoot = Schema.transform(
  Schema.String.pipe(
    Schema.pattern(/^https?:\/\/[^\s/\\?#@][^\s\\?#@]*$/),
    Schema.filter((text) => URL.canParse(text)),
  ),
  Schema.String,
  { strict: true, decode: (text) => text.replace(/(?<!\/)\/+$/, ""), encode: (text) => text },
)

/** `sqlite:PATH`. Not `sqlite://`, which some read as a relative path and others as an absolute one. */
export const SqliteFile = Schema.transform(
  Schema.String.pipe(Schema.pattern(/^sqlite:(?!\/\/|:memory:)[^\0?]*[^\0?/]$/)),
  Schema.String,
  { strict: true, decode: (text) => text.slice("sqlite:".length), encode: (path) => `sqlite:${path}` },
)

/** A duration in Effect's notation, such as `50 seconds`. Both bounds are inclusive. */
export const durationBetween = (least: Duration.DurationInput, most: Duration.DurationInput) =>
  // Effect parses a negative duration as zero.
  Schema.transformOrFail(Schema.String.pipe(Schema.pattern(/^\d/)), Schema.DurationFromSelf, {
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

/** User ids, separated by commas. */
export const UserIds = Schema.transform(
  Schema.String.pipe(Schema.pattern(/^[1-9]\d{0,14}(\s*,\s*[1-9]\d{0,14})*$/)),
  Schema.Array(Schema.Number),
  {
    strict: true,
    decode: (text) => text.split(",").map(Number),
    encode: (ids) => ids.join(","),
  },
)

/** `https://PUBLIC_KEY@HOST/PROJECT`. */
export const SentryDsn = Schema.String.pipe(
  // No looser than the SDK's own pattern: it prints what it can't parse.
  Schema.pattern(/^https?:\/\/\w+(:\w+)?@[\w.-]+(:\d+)?(\/[\w.-]+)*\/\d+$/),
  Schema.filter((text) => URL.canParse(text)),
)

/** One of a list of words. */
export const oneOf = <const Words extends readonly [string, ...ReadonlyArray<string>]>(words: Words) =>
  Schema.compose(Schema.String, Schema.Literal(...words), { strict: false })

/** 32 bytes in hexadecimal digits or base64. */
export const DataKey = Schema.transformOrFail(Schema.String, Schema.Uint8ArrayFromSelf, {
  strict: true,
  decode: (text, _, ast) =>
    Option.match(readKey(text), {
      onNone: () => ParseResult.fail(new ParseResult.Type(ast, text)),
      onSome: (key) => ParseResult.succeed(key),
    }),
  encode: (key) => ParseResult.succeed(Buffer.from(key).toString("base64")),
})
