import { Effect } from "effect"
import { execFile, type ExecFileOptions } from "node:child_process"
import { promisify } from "node:util"

const executing = promisify(execFile)

/** The output of a command that succeeded; this thread stays free meanwhile. */
export const execute = (command: string, args: ReadonlyArray<string>, options: ExecFileOptions = {}) =>
  Effect.promise(() => executing(command, args, { maxBuffer: 2 ** 26, ...options, encoding: "utf8" })).pipe(
    Effect.map(({ stdout }) => stdout),
  )
