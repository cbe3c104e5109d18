import { Cause, Option, Predicate } from "effect"
import { type StackFrame, stackFrames } from "./StackFrame.ts"

/** What stands where an error's message would: messages may quote what people wrote. */
export const withheld = "message withheld; see the dead letter"

/** A defect as it may be told to anybody: what kind of thing it was and where in the code it arose. */
export interface DefectTrace {
  readonly errorType: string
  readonly frames: ReadonlyArray<StackFrame>
}

/** Code names classes; what an object says of itself may be anything. */
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

/** The error that a cause is about: the first defect, or else the first failure. */
export const primaryError = (cause: Cause.Cause<unknown>): Option.Option<unknown> =>
  Option.orElse(Cause.dieOption(cause), () => Cause.failureOption(cause))

/** Never throws, whatever was thrown: a getter of a strange object may. */
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

/** A bot token, alone or in a URL. */
const token = /(?:bot|(?<!\d))\d{3,}:[\w-]{20,}|bot\d+:[\w-]+/g

/** The last net under everything that leaves the process as text. */
export const scrub = (text: string): string => text.replace(token, "[token]")
