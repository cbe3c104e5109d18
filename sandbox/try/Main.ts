import { runMain } from "@effect/platform-node/NodeRuntime"
import { Console, Effect } from "effect"
import { SecondSignal } from "../../src/layers/SecondSignal.ts"
import { tryIt } from "./Try.ts"
import { readTryOptions, tryUsage } from "./TryCommandLine.ts"

/** Closing the terminal signals all processes except the bot, which would be left behind. */
const onHangUp = Effect.acquireRelease(
  Effect.sync(() => {
    const stop = () => process.emit("SIGTERM", "SIGTERM")
    process.on("SIGHUP", stop)
    return stop
  }),
  (stop) => Effect.sync(() => process.off("SIGHUP", stop)),
)

const program = Effect.zipRight(onHangUp, Effect.flatMap(readTryOptions(process.argv.slice(2)), tryIt)).pipe(
  Effect.scoped,
  Effect.provide(SecondSignal),
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

// Saved files, including the bot's log and database, are accessible to their owner only.
process.umask(0o077)
runMain(program)
