import { toCyrillic } from "../domain/text/UzbekCyrillic.ts"
import type { Texts } from "./Texts.ts"

/** Private-use characters around what is inserted into a text: it may be a person's own words, and stays as it is. */
const [open, close] = ["\ue000", "\ue001"]
const marks = new RegExp(`[${open}${close}]`, "gu")
const inserted = new RegExp(`${open}([^${open}${close}]*)${close}`, "u")

const aroundInserted = (text: string): string =>
  text
    .split(inserted)
    .map((part, index) => (index % 2 === 0 ? toCyrillic(part) : part))
    .join("")

type Make = (...parts: ReadonlyArray<unknown>) => string

const isMake = (value: unknown): value is Make => typeof value === "function"

const made = (make: Make): Make => {
  const cyrillic: Make = (...parts) =>
    aroundInserted(
      make(
        ...parts.map((part) =>
          typeof part === "string" ? `${open}${part.replace(marks, "")}${close}` : part,
        ),
      ),
    )
  return Object.defineProperty(cyrillic, "length", { value: make.length })
}

const converted = (value: unknown): unknown => {
  if (typeof value === "string") return toCyrillic(value)
  if (isMake(value)) return made(value)
  if (Array.isArray(value)) return value.map(converted)
  return typeof value === "object" && value !== null ? lazily(value) : value
}

/** The same properties, each converted when it is first read: most are read rarely or never. */
const lazily = <Whole extends object>(whole: Whole): Whole => {
  const properties = Object.entries(whole).map(([key, value]: [string, unknown]) => {
    let known: unknown
    return [key, { enumerable: true, get: () => (known ??= converted(value)) }] as const
  })
  return Object.defineProperties({} as Whole, Object.fromEntries(properties))
}

/** Uzbek texts in Cyrillic. Whatever is inserted into them isn't changed. */
export const inCyrillic = (texts: Texts): Texts => lazily(texts)
