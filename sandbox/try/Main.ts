import { runMain } from "@effect/platform-node/NodeRuntime"
import { Console, Effect } from "effect"
import { tryIt } from "./Try.ts"
import { readTryOptions, tryUsage } from "./TryCommandLine.ts"

const program = Effect.flatMap(readTryOptions(process.argv.slice(2)), tryIt).pipe(
  Effect.catchTags({
    UsageError: ({ message }) => Effect.fail(`${message}\n\n${tryUsage}`),
    ListenError: ({ message }) => Effect.fail(message),
    FolderError: ({ message }) => Effect.fail(message),
  }),
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
