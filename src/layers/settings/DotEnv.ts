import * as FileSystem from "@effect/platform/FileSystem"
import { Effect, Either } from "effect"

/** The settings of a file, and one line per syntax error. */
interface DotEnv {
  readonly values: ReadonlyMap<string, string>
  readonly problems: ReadonlyArray<string>
}

const nothing = /^\s*(?:#.*)?$/
const setting =
  /^(?:export\s+)?(?<key>[A-Za-z_]\w*)\s*=(?:\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<plain>[^\s"'#]\S*(?:\s+[^\s#]\S*)*)))?(?:\s+#.*)?$/

// Platform's own parser skips lines it can't read, lets an open quote swallow the lines below, and recurses endlessly
// on `A=$A`. A wrong line is never quoted: it could hold a secret.
const parse = (path: string, text: string): DotEnv => {
  const values = new Map<string, string>()
  const problems: Array<string> = []
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (nothing.test(line)) continue
    const { key, double, single, plain } = setting.exec(line.trim())?.groups ?? {}
    if (key !== undefined) values.set(key, double ?? single ?? plain ?? "")
    else problems.push(`${path}: line ${index + 1} must be KEY=value or a comment. Example: LOG_LEVEL=info`)
  }
  return { values, problems }
}

/** Read the settings in a file of `KEY=value` lines; a missing file has none. */
export const readDotEnv = (path: string): Effect.Effect<DotEnv, never, FileSystem.FileSystem> =>
  FileSystem.FileSystem.pipe(
    Effect.flatMap((files) => files.readFileString(path)),
    Effect.either,
    Effect.map(
      Either.match({
        onRight: (text) => parse(path, text),
        onLeft: (error) => ({
          values: new Map(),
          problems:
            error._tag === "SystemError" && error.reason === "NotFound"
              ? []
              : [`${path}: the file can't be read. Make it readable, e.g. chmod 600 ${path}, or remove it`],
        }),
      }),
    ),
  )
