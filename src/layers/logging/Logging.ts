import { Effect, Layer, Logger, LogLevel } from "effect"
import { scrub } from "../../domain/defects/Redaction.ts"
import { AppConfig, type AppConfigShape } from "../../services/AppConfig.ts"
import { logEntry, stringify } from "./LogEntry.ts"

/** One JSON object per line. */
export const jsonLogger = Logger.make<unknown, string>((options) => {
  const { time, level, message, fields } = logEntry(options)
  const fixed = { time, level, message }
  // Spread twice: first for the order of the keys, then so that no field can override them.
  return scrub(stringify({ ...fixed, ...fields, ...fixed }))
})

const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (character) => stringify(character).slice(1, -1))

const prettyField = ([name, value]: readonly [string, unknown]): string =>
  name === "frames" && Array.isArray(value)
    ? value.map((frame) => `\n    at ${printable(String(frame))}`).join("")
    : ` ${name}=${stringify(value)}`

/** One human-readable line, followed by a defect's stack frames. */
export const prettyLogger = Logger.make<unknown, string>((options) => {
  const { time, level, message, fields } = logEntry(options)
  const isFrames = ([name]: readonly [string, unknown]) => name === "frames"
  const entries = Object.entries(fields)
  const ordered = [...entries.filter((entry) => !isFrames(entry)), ...entries.filter(isFrames)]
  const start = `${time.slice(11, 23)} ${level.toUpperCase().padEnd(5)} ${printable(message)}`
  return scrub(start + ordered.map(prettyField).join(""))
})

const levels: Record<AppConfigShape["log"]["level"], LogLevel.LogLevel> = {
  debug: LogLevel.Debug,
  info: LogLevel.Info,
  warning: LogLevel.Warning,
  error: LogLevel.Error,
  none: LogLevel.None,
}

/** The log on standard output, in the form and level of LOG_FORMAT and LOG_LEVEL. */
export const Logging = Layer.unwrapEffect(
  Effect.map(AppConfig, ({ log }) =>
    Layer.merge(
      Logger.replace(
        Logger.defaultLogger,
        Logger.withConsoleLog(log.format === "json" ? jsonLogger : prettyLogger),
      ),
      Logger.minimumLogLevel(levels[log.level]),
    ),
  ),
)
