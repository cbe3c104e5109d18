import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** Every byte of every file in a database's folder. */
export const haystack = (filename: string): ReadonlyArray<Buffer> => {
  const folder = dirname(filename)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
}

const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16()

/** Whether a text occurs in any of the encodings in which SQLite stores text. */
export const isFound = (files: ReadonlyArray<Buffer>, text: string): boolean =>
  [Buffer.from(text), Buffer.from(text, "utf16le"), utf16be(text)].some((needle) =>
    files.some((file) => file.includes(needle)),
  )
