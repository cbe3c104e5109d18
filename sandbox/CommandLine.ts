import { Data, Either } from "effect"
import { parseArgs } from "node:util"
import { decodeFaultRules } from "./faults/DecodeFaultRule.ts"
import type { FaultRule } from "./faults/Fault.ts"
import { realisticLimits } from "./flood/FloodLimits.ts"
import type { SandboxOptions } from "./SandboxOptions.ts"
import { idOfToken, isToken } from "./world/Token.ts"

interface CommandLine {
  readonly options: Partial<SandboxOptions>
  /** Tokens of bots that exist from the start. */
  readonly tokens: ReadonlyArray<string>
  readonly faults: ReadonlyArray<FaultRule>
}

/** An invalid argument; the message names it. */
export class UsageError extends Data.TaggedError("UsageError")<{ readonly message: string }> {}

export const usage = `usage: npm run sandbox -- [--port 8081] [--token TOKEN]… [--latency MS] [--seed N] [--flood] [--faults JSON]

  --port     where the Bot API, the page and the control end points are; 0 takes any free one
  --token    a bot that is there before its first call; may be given again for another one
  --latency  milliseconds added to every answer of the Bot API
  --seed     of all that is random
  --flood    limits the rate of messages as Telegram does
  --faults   what goes wrong from the start, e.g. '[{"fault":{"kind":"html"},"probability":0.01}]'`

const parse = (argv: ReadonlyArray<string>) =>
  Either.try({
    try: () =>
      parseArgs({
        args: [...argv],
        options: {
          token: { type: "string", multiple: true, default: [] },
          port: { type: "string", default: "8081" },
          latency: { type: "string", default: "0" },
          seed: { type: "string", default: "1" },
          flood: { type: "boolean", default: false },
          faults: { type: "string", default: "[]" },
        },
      }).values,
    catch: (cause) => new UsageError({ message: cause instanceof Error ? cause.message : String(cause) }),
  })

export const natural = (name: string, text: string, most: number) =>
  /^\d{1,9}$/.test(text) && Number(text) <= most
    ? Either.right(Number(text))
    : Either.left(new UsageError({ message: `--${name} must be a number from 0 to ${most}` }))

/** Parse the arguments after the script's name. */
export const readCommandLine = (argv: ReadonlyArray<string>): Either.Either<CommandLine, UsageError> =>
  Either.gen(function* () {
    const values = yield* parse(argv)
    const port = yield* natural("port", values.port, 65_535)
    const latency = yield* natural("latency", values.latency, 600_000)
    const seed = yield* natural("seed", values.seed, 999_999_999)
    const faults = yield* Either.mapLeft(
      decodeFaultRules(values.faults),
      (problem) => new UsageError({ message: `--faults: ${problem}` }),
    )
    const wrong = values.token.find((token) => !isToken(token))
    if (wrong !== undefined)
      yield* Either.left(
        new UsageError({ message: "--token must look like 123456:abcdef, as @BotFather gives it" }),
      )
    if (new Set(values.token.map(idOfToken)).size < values.token.length)
      yield* Either.left(new UsageError({ message: "--token may be given once for each bot" }))
    const flood = values.flood ? realisticLimits : undefined
    return { options: { port, latency, seed, flood, acceptAnyToken: true }, tokens: values.token, faults }
  })
