import { Context, Data, Effect, Layer } from "effect"
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs"
import { dirname } from "node:path"
import { fileAdvice } from "../../domain/defects/FileAdvice.ts"
import { closeToOthers, octal } from "../files/CloseToOthers.ts"
import { isOwnFolder } from "../files/OwnFolder.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { errorCode } from "./StorageFailure.ts"

/** Error codes that another location would avoid: the place can't be written, or is taken. */
const elsewhere = /^(?:EROFS|SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|SQLITE_NOTADB|not a database|EISDIR)/

/** The database file can't be opened, read or migrated to the newest schema. */
export class DatabaseUnusable extends Data.TaggedError("DatabaseUnusable")<{
  readonly filename: string
  readonly code: string
}> {
  override get message() {
    const { code, filename } = this
    const advice = fileAdvice(code)
    const next = elsewhere.test(code)
      ? "or give another path, e.g. sqlite:./data/jobbot.db"
      : "and start again"
    return `DATABASE_URL: ${filename} can't be used (${code}). ${
      advice === undefined ? "Give a writable path, e.g. sqlite:./data/jobbot.db" : `${advice}, ${next}`
    }`
  }
}

/** The database file has a hard link, through which another process could use it unnoticed. */
export class DatabaseLinked extends Data.TaggedError("DatabaseLinked")<{ readonly filename: string }> {
  override get message() {
    return `DATABASE_URL: ${this.filename} is a hard link: the same file has another name, and two processes could use it at once. Remove the other name, or use a copy`
  }
}

/** Suffixes of the files that belong to a database. */
const ends = ["", "-wal", "-shm", "-journal", ".lock", ".inflight"]

// One by one: Node's recursive mkdir never returns where the system answers "not found", as below /proc.
const makeFolders = (path: string) => {
  if (existsSync(path)) return
  makeFolders(dirname(path))
  mkdirSync(path, 0o700)
}

/**
 * Create a file that only its owner may access, and the folders that lead to it. SQLite gives its own files beside it
 * the same mode.
 */
export const makeFile = (path: string) => {
  makeFolders(dirname(path))
  if (!existsSync(path)) closeSync(openSync(path, "a", 0o600))
}

const header = "SQLite format 3\0"

/** Whether a file is a SQLite database or empty; no other file may be changed, whatever DATABASE_URL says. */
const isDatabase = (path: string): boolean => {
  const file = openSync(path, "r")
  try {
    const start = Buffer.alloc(header.length)
    const length = readSync(file, start)
    return length === 0 || start.toString("latin1") === header
  } finally {
    closeSync(file)
  }
}

/** SQLite silently opens a file read-only if it can't be written, and needs to create files in its folder. */
const assertWritable = (path: string) => {
  for (const each of [path, dirname(path)]) accessSync(each, constants.W_OK)
}

/** A database, its write-ahead log, the log's index, and one to spare. */
const filesOfOne = 4

/**
 * The system's error code for a database that can't be opened, which SQLite doesn't tell. Tries the folder instead of
 * the file, because closing the file would release the locks of every connection of this process.
 */
export const openingCode = (path: string, code: string): string => {
  if (!code.startsWith("SQLITE_CANTOPEN")) return code
  const files: Array<number> = []
  try {
    accessSync(path)
    while (files.length < filesOfOne) files.push(openSync(dirname(path), "r"))
    return code
  } catch (thrown) {
    return errorCode(thrown)
  } finally {
    files.forEach((file) => {
      closeSync(file)
    })
  }
}

const hasOtherNames = (path: string): boolean => {
  const found = statSync(path)
  return found.isFile() && found.nlink > 1
}

const closeFile = (path: string) =>
  Effect.tap(closeToOthers(path), (mode) =>
    mode === undefined
      ? Effect.void
      : Effect.logWarning(
          `Other users had access to ${path} (mode ${octal(mode)}); their access has been removed`,
        ),
  )

/** The key decrypts everything, so a warning is due even after access is closed: others could have read it before. */
const closeKey = (path: string) =>
  Effect.tap(closeToOthers(path), (mode) =>
    mode === undefined
      ? Effect.void
      : Effect.logWarning(
          `Other users could read the key in ${path} (mode ${octal(mode)}); their access has been removed, but whoever used this machine may have it`,
        ),
  )

const keysOf = (real: string, given: string) => [...new Set([`${real}.key`, `${given}.key`])]

/** The path of the database file with links resolved, and the files that may hold its key, the likeliest first. */
export class DatabaseFile extends Context.Tag("DatabaseFile")<
  DatabaseFile,
  { readonly path: string; readonly keys: ReadonlyArray<string> }
>() {}

/** Find the database file, or create it. An existing file is left unchanged: it may belong to another application. */
const find = Effect.gen(function* () {
  const { filename } = (yield* AppConfig).database
  const { isOurs, path } = yield* Effect.try({
    try: () => {
      makeFile(filename)
      const real = realpathSync(filename)
      assertWritable(real)
      return { path: real, isOurs: isDatabase(real) }
    },
    catch: (thrown) => new DatabaseUnusable({ filename, code: errorCode(thrown) }),
  })
  if (!isOurs) return yield* new DatabaseUnusable({ filename, code: "not a database" })
  if (hasOtherNames(path)) return yield* new DatabaseLinked({ filename })
  return DatabaseFile.of({ path, keys: keysOf(path, filename) })
})

/** Close all files of a recognised database to other users. */
export const closeDatabase = Effect.gen(function* () {
  const { keys, path } = yield* DatabaseFile
  yield* Effect.forEach(ends, (end) => closeFile(path + end), { discard: true })
  yield* Effect.forEach(keys, closeKey, { discard: true })
  if (isOwnFolder(path)) yield* closeFile(dirname(path))
})

/**
 * The database file, resolved once before SQLite opens it. Closing any other descriptor of an open database releases
 * the locks of the whole process: the next program to read it would take itself for the last user and remove the log.
 */
export const FoundDatabaseFile = Layer.effect(DatabaseFile, find)
