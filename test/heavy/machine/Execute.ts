import { Effect } from "effect"
import { execFile, type ExecFileOptions } from "node:child_process"
import { promisify } from "node:util"

const executing = promisify(execFile)

/** What a command prints, once it has ended well; meanwhile this thread stays free. */
export const execute = (command: string, args: ReadonlyArray<string>, options: ExecFileOptions = {}) =>
  Effect.promise(() => executing(command, args, { maxBuffer: 2 ** 26, ...options, encoding: "utf8" })).pipe(
    Effect.map(({ stdout }) => stdout),
  )
