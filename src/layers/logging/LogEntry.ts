import { Cause, type Logger, Predicate } from "effect"
import { describeDefect } from "../../domain/defects/Redaction.ts"

/** The content of one Effect.log call, without error messages. */
export interface LogEntry {
  readonly time: string
  readonly level: string
  readonly message: string
  readonly fields: Readonly<Record<string, unknown>>
}

type Fields = Record<string, unknown>

/** Replace errors anywhere in a value by their kind: their messages may quote people. */
const withoutMessages = (value: unknown): unknown => {
  if (Cause.isCause(value)) return describeDefect(value)
  if (value instanceof Error) return describeDefect(Cause.die(value))
  return value
}

const toFields = (part: unknown): Fields | undefined => {
  const safe = withoutMessages(part)
  return safe !== part || Predicate.isRecord(safe) ? (safe as Fields) : undefined
}

/** Read a log call: texts form the message; records, errors and causes become fields beside the annotations. */
export const logEntry = ({
  annotations,
  cause,
  date,
  logLevel,
  message,
}: Logger.Logger.Options<unknown>): LogEntry => {
  const texts: Array<string> = []
  const fields: Fields = {}
  for (const part of Array.isArray(message) ? (message as ReadonlyArray<unknown>) : [message]) {
    const found = toFields(part)
    if (found === undefined) texts.push(String(part))
    else Object.assign(fields, found)
  }
  if (!Cause.isEmpty(cause)) Object.assign(fields, describeDefect(cause))
  for (const [name, value] of annotations) fields[name] = withoutMessages(value)
  return { time: date.toISOString(), level: logLevel.label.toLowerCase(), message: texts.join(" "), fields }
}

/** Any value as JSON: errors are reduced to their kind, cycles are left out. */
export const stringify = (value: unknown): string => {
  try {
    return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, given: unknown) {
      // The value before its own toJSON was applied.
      const original = this[key]
      const safe = withoutMessages(original)
      if (safe !== original) return safe
      return typeof given === "bigint" ? String(given) : given
    })
  } catch {
    return '"(unprintable)"'
  }
}
