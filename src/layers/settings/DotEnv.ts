import * as FileSystem from "@effect/platform/FileSystem"
import * as PlatformConfigProvider from "@effect/platform/PlatformConfigProvider"
import { ConfigProvider, Effect } from "effect"

/** What a file says, and a line for each place where it can't be understood. */
interface DotEnv {
  readonly provider: ConfigProvider.ConfigProvider
  readonly problems: ReadonlyArray<string>
}

const none: DotEnv = { provider: ConfigProvider.fromMap(new Map()), problems: [] }

const unreadable = (path: string): DotEnv => ({
  ...none,
  problems: [`${path}: the file can't be read. Make it readable, e.g. chmod 600 ${path}, or remove it`],
})

const wellFormed = /^\s*(#.*|(export\s+)?[A-Za-z_]\w*\s*=.*)?$/

// The parser skips such lines in silence, and quoting them could show a secret.
const misunderstood = (path: string, text: string): ReadonlyArray<string> =>
  text.split(/\r\n?|\n/).flatMap((line, index) => {
    if (wellFormed.test(line)) return []
    return [
      `${path}: line ${index + 1} is not a setting, it must be KEY=value or a comment. Example: LOG_LEVEL=info`,
    ]
  })

/** Reads the settings in a file of lines `KEY=value`; there are none when there is no such file. */
export const readDotEnv = (path: string): Effect.Effect<DotEnv, never, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const text = yield* Effect.flatMap(FileSystem.FileSystem, (files) => files.readFileString(path))
    const problems = misunderstood(path, text)
    if (problems.length > 0) return { ...none, problems }
    return { provider: yield* PlatformConfigProvider.fromDotEnv(path), problems }
  }).pipe(
    Effect.catchAll((error) =>
      Effect.succeed(error._tag === "SystemError" && error.reason === "NotFound" ? none : unreadable(path)),
    ),
  )
