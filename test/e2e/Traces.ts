import * as Reactivity from "@effect/experimental/Reactivity"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { Effect } from "effect"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** Values that must not be in any file: digits are searched with any separators, words in each encoding. */
export interface Hidden {
  readonly what: string
  readonly text: string
}

const filesBelow = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Up to two bytes may be between two digits: a separator, a zero of UTF-16, or both. */
const split = (digits: string) => new RegExp(digits.replace(/\B/g, "[^0-9]{0,2}"))

const encodings = (text: string): ReadonlyArray<Buffer> => [
  Buffer.from(text),
  Buffer.from(text, "utf16le"),
  Buffer.from(text, "utf16le").swap16(),
]

const isIn = (file: Buffer, text: string): boolean =>
  /^\d+$/.test(text)
    ? split(text).test(file.toString("latin1"))
    : encodings(text).some((needle) => file.includes(needle))

/** Where any of them occurs, in any file below a folder. */
export const traces = (folder: string, hidden: ReadonlyArray<Hidden>): ReadonlyArray<string> =>
  filesBelow(folder).flatMap((path) => {
    const file = readFileSync(path)
    return hidden.filter(({ text }) => isIn(file, text)).map(({ what }) => `${what} in ${path}`)
  })

/** Files and folders below a folder that other users can access. */
export const opened = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0)

/** Like `sqlite3 bot.db ".backup copy.db"`, free pages included. */
export const backUp = (database: string, copy: string) =>
  Effect.flatMap(SqliteClient.make({ filename: database, disableWAL: true }), (sql) => sql.backup(copy)).pipe(
    Effect.scoped,
    Effect.provide(Reactivity.layer),
    Effect.orDie,
  )
