import { describe, expect, it } from "@effect/vitest"
import { Effect, Exit, FastCheck as fc, Layer, Logger, Option, Redacted, Scope } from "effect"
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { isOwnFolder } from "../../../src/layers/files/OwnFolder.ts"
import { SqliteLease } from "../../../src/layers/sql/SqliteLease.ts"
import { FoundDatabaseFile } from "../../../src/layers/sql/DatabaseFile.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import type { UserId } from "../../../src/domain/Ids.ts"
import { AppConfig } from "../../../src/services/AppConfig.ts"
import { Contacts } from "../../../src/services/Contacts.ts"
import { newcomer } from "../../model/MarketFixture.ts"
import { testConfig } from "../TestAppConfig.ts"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "jobbot-file-"))),
  (path) =>
    Effect.sync(() => {
      rmSync(path, { recursive: true, force: true })
    }),
)

const modeOf = (path: string) => statSync(path).mode & 0o777

/** Open the storage over a database of this name briefly; returns what it logged. */
const openOnce = (filename: string, change: Partial<AppConfig["Type"]> = {}) =>
  Effect.gen(function* () {
    const said: Array<string> = []
    const listening = Logger.replace(
      Logger.defaultLogger,
      Logger.make(({ message }) => {
        said.push(String(message))
      }),
    )
    const config = Layer.succeed(AppConfig, { ...testConfig(filename), ...change })
    yield* Effect.scoped(Layer.build(Layer.fresh(SqlStorage).pipe(Layer.provide(config)))).pipe(
      Effect.provide(listening),
    )
    return said
  })

const inStorage = <A, E, R>(filename: string, use: Effect.Effect<A, E, R>) =>
  Effect.scoped(
    Effect.provide(
      use,
      Layer.fresh(SqlStorage).pipe(Layer.provide(Layer.succeed(AppConfig, testConfig(filename)))),
    ),
  )

const lease = (filename: string, scope: Scope.Scope) =>
  Layer.buildWithScope(
    Layer.fresh(SqliteLease.pipe(Layer.provide(FoundDatabaseFile))).pipe(
      Layer.provide(Layer.succeed(AppConfig, testConfig(filename))),
    ),
    scope,
  )

/** Every file and folder at and below a path. */
const below = (path: string): ReadonlyArray<string> => [
  path,
  ...readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)),
]

const mode = fc.integer({ min: 0, max: 0o77 }).map((wide) => 0o600 | wide)

describe("the database's files", () => {
  it.scopedLive.prop(
    "are readable by their owner alone, whatever their modes and the umask were",
    [fc.array(mode, { minLength: 3, maxLength: 3 }), fc.constantFrom(0, 0o022, 0o077)],
    ([modes, usual]) =>
      Effect.gen(function* () {
        const data = join(yield* folder, "made", "data")
        const filename = join(data, "bot.db")
        const before = process.umask(usual)
        yield* Effect.addFinalizer(() => Effect.sync(() => process.umask(before)))
        yield* openOnce(filename)
        for (const path of below(dirname(data)))
          expect(modeOf(path)).toBe(statSync(path).isDirectory() ? 0o700 : 0o600)
        const files = ["bot.db", "bot.db.key", "bot.db.lock"].map((name) => join(data, name))
        for (const [index, path] of files.entries()) chmodSync(path, modes[index] ?? 0)
        chmodSync(data, 0o755)
        const said = (yield* openOnce(filename)).join("\n")
        for (const path of below(dirname(data)))
          expect(modeOf(path)).toBe(statSync(path).isDirectory() ? 0o700 : 0o600)
        for (const [index, path] of files.entries())
          expect(said.includes(`${path} (mode`)).toBe(modes[index] !== 0o600)
        expect(said).toContain(`${data} (mode 0755)`)
        expect(yield* openOnce(filename)).toEqual([])
      }),
    { fastCheck: { numRuns: 10 } },
  )

  it.scopedLive("a key that others could read causes a warning and is closed to them", () =>
    Effect.gen(function* () {
      const filename = join(yield* folder, "bot.db")
      yield* openOnce(filename)
      chmodSync(`${filename}.key`, 0o644)
      const said = yield* openOnce(filename)
      expect(said).toEqual([
        expect.stringMatching(/read the key in .*bot\.db\.key \(mode 0644\).*may have it/),
      ])
      expect(modeOf(`${filename}.key`)).toBe(0o600)
    }),
  )

  it.scopedLive("a folder that is shared with others is left unchanged", () =>
    Effect.gen(function* () {
      const shared = yield* folder
      writeFileSync(join(shared, "somebody's.txt"), "")
      chmodSync(shared, 0o755)
      yield* openOnce(join(shared, "bot.db"))
      expect(modeOf(shared)).toBe(0o755)
      const sticky = join(shared, "tmp")
      mkdirSync(sticky)
      chmodSync(sticky, 0o1777)
      yield* openOnce(join(sticky, "bot.db"))
      expect(statSync(sticky).mode & 0o7777).toBe(0o1777)
      expect(isOwnFolder(join(process.cwd(), "bot.db"))).toBe(false)
    }),
  )
})

it.scopedLive("a file that is not a database is left unchanged", () =>
  Effect.gen(function* () {
    const filename = join(yield* folder, "notes.txt")
    writeFileSync(filename, "notes of mine")
    chmodSync(filename, 0o644)
    expect((yield* Effect.flip(openOnce(filename))).message).toMatch(/^DATABASE_URL: .*not a database/)
    expect(modeOf(filename)).toBe(0o644)
  }),
)

describe("one process per database", () => {
  it.scopedLive("holds through any links to it", () =>
    Effect.gen(function* () {
      const root = yield* folder
      const real = join(root, "real", "bot.db")
      yield* openOnce(real)
      symlinkSync(join(root, "real"), join(root, "folder"))
      symlinkSync(real, join(root, "file"))
      symlinkSync("file", join(root, "chain"))
      const names = [
        real,
        ...["folder/bot.db", "file", "chain", "real/../folder/bot.db"].map((name) => join(root, name)),
      ]
      for (const [index, first] of names.entries()) {
        const scope = yield* Scope.make()
        yield* lease(first, scope)
        const second = names[(index + 1) % names.length] ?? real
        expect((yield* Effect.flip(lease(second, scope)))._tag).toBe("DatabaseInUse")
        yield* Scope.close(scope, Exit.void)
      }
    }),
  )

  it.scopedLive("a dangling link leads to the same new database", () =>
    Effect.gen(function* () {
      const root = yield* folder
      symlinkSync(join(root, "real.db"), join(root, "link.db"))
      const scope = yield* Effect.scope
      yield* lease(join(root, "link.db"), scope)
      expect((yield* Effect.flip(lease(join(root, "real.db"), scope)))._tag).toBe("DatabaseInUse")
    }),
  )

  it.scopedLive("a database with a second hard link is refused, and nothing is written", () =>
    Effect.gen(function* () {
      const root = yield* folder
      const filename = join(root, "bot.db")
      yield* openOnce(filename)
      linkSync(filename, join(root, "other.db"))
      const before = readdirSync(root)
      for (const name of ["bot.db", "other.db"]) {
        const error = yield* Effect.flip(openOnce(join(root, name)))
        expect(error.message).toMatch(/^DATABASE_URL: .*hard link/)
        expect(error.message).not.toContain("\n")
      }
      expect(readdirSync(root)).toEqual(before)
    }),
  )
})

describe("the key file", () => {
  const phone = Option.some({ number: "+998901234567", verified: true })
  const write = Effect.gen(function* () {
    const person = yield* newcomer
    yield* (yield* Contacts).setPhone(person, phone, 1)
    return person
  })
  const read = (person: UserId) => Effect.flatMap(Contacts, (contacts) => contacts.of(person))

  it.scopedLive("is found beside a link to the database, at its old place, and beside the database", () =>
    Effect.gen(function* () {
      const root = yield* folder
      const real = join(root, "bot.db")
      const person = yield* inStorage(real, write)
      mkdirSync(join(root, "links"))
      const link = join(root, "links", "bot.db")
      symlinkSync(real, link)
      expect((yield* inStorage(link, read(person))).phone).toEqual(phone)
      renameSync(`${real}.key`, `${link}.key`)
      expect((yield* inStorage(link, read(person))).phone).toEqual(phone)
      expect(readdirSync(root)).not.toContain("bot.db.key")
      // The key of another database beside this one.
      yield* openOnce(join(root, "other.db"))
      renameSync(join(root, "other.db.key"), `${real}.key`)
      expect((yield* inStorage(link, read(person))).phone).toEqual(phone)
    }),
  )

  it.scopedLive("is not needed if DATA_KEY is set, and the lock still holds", () =>
    Effect.gen(function* () {
      const root = yield* folder
      const real = join(root, "bot.db")
      const dataKey = Option.some(Redacted.make(new Uint8Array(32).fill(3)))
      yield* openOnce(real, { dataKey })
      symlinkSync(real, join(root, "link.db"))
      yield* openOnce(join(root, "link.db"), { dataKey })
      expect(readdirSync(root).filter((name) => name.endsWith(".key"))).toEqual([])
      expect(readdirSync(root).filter((name) => name.endsWith(".lock"))).toEqual(["bot.db.lock"])
    }),
  )
})
