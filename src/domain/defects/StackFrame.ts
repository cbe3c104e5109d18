import { Cause, Option, Predicate } from "effect"

/** A place in the code: a path from the project's root or of a package, never of the operator's machine. */
export interface StackFrame {
  readonly function: string
  readonly file: string
  readonly line: number
  readonly column: number
}

const frameLine =
  /^ {4}at (?:(?:async )?(?:new )?([\w$.#<>]{1,120})(?: \[as [\w$#]+\])? \()?(?:async )?((?:file:\/\/)?\/[^()\n]*|node:[\w/.-]+):(\d+):(\d+)\)?$/

const roots = ["/node_modules/", "/src/", "/dist/", "/test/", "/sandbox/"]

/** Cuts away where the project lies: a home directory has a person's name in it. */
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

/** The names an error may have had when its stack was written: its own and those of its classes. */
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

/** Everything the engine may have put above the first frame, the longest first. */
const headersOf = (error: Error): ReadonlyArray<string> => {
  const messages = new Set(["", ...stringAt(error, "message")])
  const headers = ["", ...namesOf(error)].flatMap((name) =>
    [...messages].map((message) => [name, message].filter((part) => part !== "").join(": ")),
  )
  return headers.filter((header) => header !== "").sort((one, other) => other.length - one.length)
}

/** An object that only inherits from Error got its stack from somebody who could write anything there. */
const isMadeByEngine = (error: Error): boolean =>
  Object.prototype.toString.call(Cause.originalError(error)) === "[object Error]"

/**
 * Where an error was made. A stack begins with the error's message, which may be many lines shaped like frames and
 * quote what a person wrote: unless that beginning is recognised to the letter, there are no frames.
 */
export const stackFrames = (error: Error): ReadonlyArray<StackFrame> => {
  const { stack } = error
  if (typeof stack !== "string" || !isMadeByEngine(error)) return []
  const header = headersOf(error).find((candidate) => stack.startsWith(`${candidate}\n    at `))
  if (header === undefined) return []
  const lines = stack.slice(header.length + 1).split("\n")
  return lines.flatMap((line) => Option.toArray(parseFrame(line)))
}
