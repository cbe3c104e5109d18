import { runMain } from "@effect/platform-node/NodeRuntime"
import { Console, Effect } from "effect"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { readCommandLine, usage } from "./CommandLine.ts"
import { Sandbox } from "./Sandbox.ts"

/** The built page; once compiled, this file is in the folder beside it. */
const clientDir = join(dirname(fileURLToPath(import.meta.url)), "client")

const program = Effect.gen(function* () {
  const { faults, options, tokens } = yield* readCommandLine(process.argv.slice(2))
  const serve = Effect.gen(function* () {
    const sandbox = yield* Sandbox
    for (const token of tokens) sandbox.world.addBot({ token })
    for (const rule of faults) sandbox.faults.add(rule)
    yield* Console.log(`
  Bot API   ${sandbox.url} is what a bot needs as its API root; any token of the right shape will do
  Page      ${sandbox.url}/
  Control   ${sandbox.url}/sandbox/v1

  Ctrl-C ends it, and everything is forgotten.
`)
    yield* Console.log("ready")
    return yield* Effect.never
  })
  const web = { clientDir, adminIds: new Set<number>() }
  return yield* Effect.provide(serve, Sandbox.layer({ ...options, web }))
}).pipe(
  Effect.catchTag("UsageError", ({ message }) => Effect.fail(`${message}\n\n${usage}`)),
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
