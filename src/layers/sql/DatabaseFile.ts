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

/** What a file elsewhere may be spared: a place that can't be written, or is taken. */
const elsewhere = /^(?:EROFS|SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|SQLITE_NOTADB|not a database|EISDIR)/

/** The database file can't be opened, read or brought to the newest schema. */
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

/** The database has a second name, by which another process could use it unseen. */
export class DatabaseLinked extends Data.TaggedError("DatabaseLinked")<{ readonly filename: string }> {
  override get message() {
    return `DATABASE_URL: ${this.filename} is a hard link: the same file has another name, and two processes could use it at once. Remove the other name, or use a copy`
  }
}

/** What belongs to a database, by the ends of its files' names. */
const ends = ["", "-wal", "-shm", "-journal", ".lock", ".inflight"]

// One by one: Node's recursive mkdir never returns where a folder is refused by its absence, as below /proc.
const makeFolders = (path: string) => {
  if (existsSync(path)) return
  makeFolders(dirname(path))
  mkdirSync(path, 0o700)
}

/** Makes a file that only its owner may use, and whatever folders lead to it. SQLite gives the files beside it its mode. */
export const makeFile = (path: string) => {
  makeFolders(dirname(path))
  if (!existsSync(path)) closeSync(openSync(path, "a", 0o600))
}

const header = "SQLite format 3\0"

/** Nothing else may be touched, whatever DATABASE_URL says. */
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

/** SQLite opens what can't be written for reading, without a word, and needs the folder for the files beside it. */
const assertWritable = (path: string) => {
  for (const each of [path, dirname(path)]) accessSync(each, constants.W_OK)
}

/** A database, its log and the index of that, and one to spare. */
const filesOfOne = 4

/**
 * SQLite says no more than that a file, or one beside it, can't be opened: the system knows why. Its folder is tried, since
 * to close the file itself would give up the locks of whoever in this process has it open.
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
      : Effect.logWarning(`Other users could get at ${path} (mode ${octal(mode)}); it is closed to them now`),
  )

/** The key opens everything: that others could have read it must be known even after it is closed to them. */
const closeKey = (path: string) =>
  Effect.tap(closeToOthers(path), (mode) =>
    mode === undefined
      ? Effect.void
      : Effect.logWarning(
          `Other users could read the key in ${path} (mode ${octal(mode)}); it is closed to them now, but whoever used this machine may have it`,
        ),
  )

const keysOf = (real: string, given: string) => [...new Set([`${real}.key`, `${given}.key`])]

/** The file that a database is, whatever links lead to it, and the files that may hold its key, the likelier first. */
export class DatabaseFile extends Context.Tag("DatabaseFile")<
  DatabaseFile,
  { readonly path: string; readonly keys: ReadonlyArray<string> }
>() {}

/** Finds the database's file, or makes it where there is none. What is there is not changed: it may be somebody else's. */
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

/** Sees to it that nobody else may use what belongs to a database that is known for ours. */
export const closeDatabase = Effect.gen(function* () {
  const { keys, path } = yield* DatabaseFile
  yield* Effect.forEach(ends, (end) => closeFile(path + end), { discard: true })
  yield* Effect.forEach(keys, closeKey, { discard: true })
  if (isOwnFolder(path)) yield* closeFile(dirname(path))
})

/**
 * The database's file, found once, before SQLite opens it. To close any other descriptor of an open database gives up the
 * locks of the whole process on it: the next program that reads it takes itself for the last one and removes the log.
 */
export const FoundDatabaseFile = Layer.effect(DatabaseFile, find)
