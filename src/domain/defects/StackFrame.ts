import { Cause, Option, Predicate } from "effect"

/** A place in the code. The path is relative to the project's root or to a package, never absolute. */
export interface StackFrame {
  readonly function: string
  readonly file: string
  readonly line: number
  readonly column: number
}

const frameLine =
  /^ {4}at (?:(?:async )?(?:new )?([\w$.#<>]{1,120})(?: \[as [\w$#]+\])? \()?(?:async )?((?:file:\/\/)?\/[^()\n]*|node:[\w/.-]+):(\d+):(\d+)\)?$/

const roots = ["/node_modules/", "/src/", "/dist/", "/test/", "/sandbox/"]

/** Strip the project's location from a path: a home directory contains a person's name. */
const withinProject = (path: string): string => {
  if (path.startsWith("node:")) return path
  const root = roots.find((folder) => path.includes(folder))
  return path.slice((root === undefined ? path.lastIndexOf("/") : path.lastIndexOf(root)) + 1)
}

const parseFrame = (text: string): Option.Option<StackFrame> => {
  const [, name = "<anonymous>", path, line, column] = frameLine.exec(text) ?? []
  return path === undefined
    ? Option.none()
    : Option.some({ function: name, file: withinProject(path), line: Number(line), column: Number(column) })
}

const stringAt = (value: object, key: string): ReadonlyArray<string> =>
  Predicate.hasProperty(value, key) && typeof value[key] === "string" ? [value[key]] : []

/** Names an error may have had when its stack was written: its own and those of its classes. */
const namesOf = (error: Error): ReadonlyArray<string> => {
  const names = new Set<string>(stringAt(error, "name"))
  for (
    let prototype: unknown = error;
    Predicate.isObject(prototype);
    prototype = Object.getPrototypeOf(prototype)
  )
    for (const name of stringAt(prototype, "name")) names.add(name)
  const codes = stringAt(error, "code")
  return [...names].flatMap((name) => [name, ...codes.map((code) => `${name} [${code}]`)])
}

/** Every header the engine may have put above the first frame, the longest first. */
const headersOf = (error: Error): ReadonlyArray<string> => {
  const messages = new Set(["", ...stringAt(error, "message")])
  const headers = ["", ...namesOf(error)].flatMap((name) =>
    [...messages].map((message) => [name, message].filter((part) => part !== "").join(": ")),
  )
  return headers.filter((header) => header !== "").sort((one, other) => other.length - one.length)
}

/** An object that merely inherits from Error got its stack from other code, which could have written anything there. */
const isMadeByEngine = (error: Error): boolean =>
  Object.prototype.toString.call(Cause.originalError(error)) === "[object Error]"

/**
 * The stack frames of an error. A stack starts with the error's message, which may span lines that look like frames and
 * quote what a person wrote: unless that header is recognised exactly, no frames are returned.
 */
export const stackFrames = (error: Error): ReadonlyArray<StackFrame> => {
  const { stack } = error
  if (typeof stack !== "string" || !isMadeByEngine(error)) return []
  const header = headersOf(error).find((candidate) => stack.startsWith(`${candidate}\n    at `))
  if (header === undefined) return []
  const lines = stack.slice(header.length + 1).split("\n")
  return lines.flatMap((line) => Option.toArray(parseFrame(line)))
}
