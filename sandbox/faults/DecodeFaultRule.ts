import { Either, Schema } from "effect"
import { explain } from "../kit/Explain.ts"
import { optional } from "../kit/Optional.ts"
import type { FaultRule } from "./Fault.ts"

const When = Schema.Literal("before", "after")

/** The status of an HTTP error. */
const Status = Schema.Int.pipe(Schema.between(400, 599))

/** Milliseconds. */
const longestDelay = 600_000

const Fault = Schema.Union(
  Schema.Struct({
    kind: Schema.Literal("rateLimit"),
    retryAfter: Schema.Int.pipe(Schema.positive()),
    scope: optional(Schema.Literal("chat", "method", "bot")),
  }),
  Schema.Struct({ kind: Schema.Literal("error"), code: Status, description: Schema.String }),
  Schema.Struct({
    kind: Schema.Literal("html"),
    status: optional(Status),
  }),
  Schema.Struct({ kind: Schema.Literal("reset"), when: When }),
  Schema.Struct({ kind: Schema.Literal("hang"), when: When }),
  Schema.Struct({ kind: Schema.Literal("halfOpen") }),
  Schema.Struct({ kind: Schema.Literal("truncate") }),
  Schema.Struct({
    kind: Schema.Literal("delay"),
    milliseconds: Schema.Number.pipe(Schema.between(0, longestDelay)),
  }),
)

export const Rule = Schema.Struct({
  fault: Fault,
  method: optional(Schema.String),
  chatId: optional(Schema.Int),
  bot: optional(Schema.Int),
  probability: optional(Schema.Number.pipe(Schema.between(0, 1))),
  times: optional(Schema.Int.pipe(Schema.positive())),
}) satisfies Schema.Schema<FaultRule>

const decode = <A, I>(schema: Schema.Schema<A, I>) => {
  const decodeJson = Schema.decodeEither(Schema.parseJson(schema), { onExcessProperty: "error" })
  return (json: string): Either.Either<A, string> => Either.mapLeft(decodeJson(json), explain)
}

/** Several rules at once, as given on the command line. */
export const decodeFaultRules = decode<ReadonlyArray<FaultRule>, ReadonlyArray<FaultRule>>(Schema.Array(Rule))
