import { Either, Schema } from "effect"
import { explain } from "../Explain.ts"
import type { FaultRule } from "./Fault.ts"

const When = Schema.Literal("before", "after")

const Fault = Schema.Union(
  Schema.Struct({
    kind: Schema.Literal("rateLimit"),
    retryAfter: Schema.Positive,
    scope: Schema.optionalWith(Schema.Literal("chat", "method", "bot"), { exact: true }),
  }),
  Schema.Struct({ kind: Schema.Literal("error"), code: Schema.Int, description: Schema.String }),
  Schema.Struct({
    kind: Schema.Literal("html"),
    status: Schema.optionalWith(Schema.Int, { exact: true }),
  }),
  Schema.Struct({ kind: Schema.Literal("reset"), when: When }),
  Schema.Struct({ kind: Schema.Literal("hang"), when: When }),
  Schema.Struct({ kind: Schema.Literal("halfOpen") }),
  Schema.Struct({ kind: Schema.Literal("truncate") }),
  Schema.Struct({ kind: Schema.Literal("delay"), milliseconds: Schema.NonNegative }),
)

export const Rule = Schema.Struct({
  fault: Fault,
  method: Schema.optionalWith(Schema.String, { exact: true }),
  chatId: Schema.optionalWith(Schema.Int, { exact: true }),
  bot: Schema.optionalWith(Schema.Int, { exact: true }),
  probability: Schema.optionalWith(Schema.Number.pipe(Schema.between(0, 1)), { exact: true }),
  times: Schema.optionalWith(Schema.Int.pipe(Schema.positive()), { exact: true }),
}) satisfies Schema.Schema<FaultRule>

const decode = <A, I>(schema: Schema.Schema<A, I>) => {
  const decodeJson = Schema.decodeEither(Schema.parseJson(schema), { onExcessProperty: "error" })
  return (json: string): Either.Either<A, string> => Either.mapLeft(decodeJson(json), explain)
}

/** Several rules at once, as the command line takes them. */
export const decodeFaultRules = decode<ReadonlyArray<FaultRule>, ReadonlyArray<FaultRule>>(Schema.Array(Rule))
