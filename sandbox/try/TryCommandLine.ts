import { Either } from "effect"
import { parseArgs } from "node:util"
import { UsageError, natural } from "../CommandLine.ts"
import { decodeFaultRules } from "../faults/DecodeFaultRule.ts"
import type { FaultRule } from "../faults/Fault.ts"

export interface TryOptions {
  /** The page's preferred port; the next free one is used if it is busy. */
  readonly port: number
  /** Milliseconds added to every answer of the Bot API. */
  readonly latency: number
  readonly faults: ReadonlyArray<FaultRule>
  /** Start without people. */
  readonly empty: boolean
  /** Where everything is saved; if undefined it is deleted at the end. */
  readonly keep: string | undefined
}

export const tryUsage = `usage: npm run try -- [--port 8080] [--latency MS] [--faults JSON] [--empty] [--keep DIR]

  --port     where the page is served; a busy port picks the next free one
  --latency  milliseconds added to every answer of the Bot API, 9000 at most: the bot gives up on slower ones
  --faults   what goes wrong from the start, e.g. '[{"fault":{"kind":"html"},"probability":0.01}]'
  --empty    starts without people
  --keep     keeps the bot's database, the people and their chats in DIR, to go on with them the next time`

const parse = (argv: ReadonlyArray<string>) =>
  Either.try({
    try: () =>
      parseArgs({
        args: [...argv],
        options: {
          port: { type: "string", default: "8080" },
          latency: { type: "string", default: "0" },
          faults: { type: "string", default: "[]" },
          empty: { type: "boolean", default: false },
          keep: { type: "string" },
        },
      }).values,
    catch: (cause) => new UsageError({ message: cause instanceof Error ? cause.message : String(cause) }),
  })

/** Parse the arguments after the script's name. */
export const readTryOptions = (argv: ReadonlyArray<string>): Either.Either<TryOptions, UsageError> =>
  Either.gen(function* () {
    const values = yield* parse(argv)
    if (values.keep === "")
      yield* Either.left(new UsageError({ message: "--keep needs a folder, e.g. --keep ./playground" }))
    return {
      port: yield* natural("port", values.port, 65_535),
      latency: yield* natural("latency", values.latency, 9_000),
      faults: yield* Either.mapLeft(
        decodeFaultRules(values.faults),
        (problem) => new UsageError({ message: `--faults: ${problem}` }),
      ),
      empty: values.empty,
      keep: values.keep,
    }
  })
