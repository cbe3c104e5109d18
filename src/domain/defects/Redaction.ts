import { Cause, Option, Predicate } from "effect"
import { type StackFrame, stackFrames } from "./StackFrame.ts"

/** Stands in for an error's message: messages may quote what people wrote. */
export const withheld = "message withheld; see the dead letter"

/** A defect without personal data: the kind of value thrown, and where in the code it arose. */
export interface DefectTrace {
  readonly errorType: string
  readonly frames: ReadonlyArray<StackFrame>
}

/** Only class names from the code are safe: what an object says about itself may be anything. */
const className = (value: object): string => {
  const prototype: unknown = Object.getPrototypeOf(value)
  const name = Predicate.hasProperty(prototype, "constructor")
    ? Predicate.isFunction(prototype.constructor) && prototype.constructor.name
    : undefined
  return typeof name === "string" && /^[A-Za-z_$][\w$]{0,63}$/.test(name) ? name : "Object"
}

const traceOfValue = (value: unknown): DefectTrace => {
  if (!Predicate.isObject(value)) return { errorType: value === null ? "null" : typeof value, frames: [] }
  return { errorType: className(value), frames: value instanceof Error ? stackFrames(value) : [] }
}

/** The main error of a cause: the first defect, or else the first failure. */
export const primaryError = (cause: Cause.Cause<unknown>): Option.Option<unknown> =>
  Option.orElse(Cause.dieOption(cause), () => Cause.failureOption(cause))

/** Describe a cause's main error. Never throws, even if a getter of the thrown value does. */
export const traceDefect = (cause: Cause.Cause<unknown>): DefectTrace => {
  try {
    return Option.match(primaryError(cause), {
      onNone: () => ({ errorType: Cause.isEmpty(cause) ? "Empty" : "Interrupted", frames: [] }),
      onSome: traceOfValue,
    })
  } catch {
    return { errorType: "Unreadable", frames: [] }
  }
}

// A type, not an interface: log annotations take records.
/** A defect for the log. */
export type DefectDescription = { readonly errorType: string; readonly frames: ReadonlyArray<string> }

/** A defect without its messages, fit for a log line. */
export const describeDefect = (cause: Cause.Cause<unknown>): DefectDescription => {
  const { errorType, frames } = traceDefect(cause)
  return {
    errorType,
    frames: frames.map(({ function: name, file, line, column }) => `${name} (${file}:${line}:${column})`),
  }
}

/** Matches a bot token, alone or in a URL. */
const token = /(?:bot|(?<!\d))\d{3,}:[\w-]{20,}|bot\d+:[\w-]+/g

/** Remove bot tokens from a text: the last safeguard for everything that leaves the process as text. */
export const scrub = (text: string): string => text.replace(token, "[token]")
