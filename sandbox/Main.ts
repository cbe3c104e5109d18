import { runMain } from "@effect/platform-node/NodeRuntime"
import { Console, Effect } from "effect"
import { readCommandLine, usage } from "./CommandLine.ts"
import { Sandbox } from "./Sandbox.ts"

const program = Effect.gen(function* () {
  const { faults, options } = yield* readCommandLine(process.argv.slice(2))
  const serve = Effect.gen(function* () {
    const sandbox = yield* Sandbox
    for (const rule of faults) sandbox.faults.add(rule)
    yield* Console.log(`Sandbox Bot API on ${sandbox.url}`)
    yield* Console.log("ready")
    return yield* Effect.never
  })
  return yield* Effect.provide(serve, Sandbox.layer(options))
}).pipe(
  Effect.catchTag("UsageError", ({ message }) => Effect.fail(`${message}\n${usage}`)),
  Effect.catchTag("ListenError", ({ message }) => Effect.fail(message)),
  Effect.catchAll((line) =>
    Effect.zipRight(
      Console.error(line),
      Effect.sync(() => {
        process.exitCode = 1
      }),
    ),
  ),
)

runMain(program)
