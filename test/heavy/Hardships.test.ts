import { describe, expect, it } from "@effect/vitest"
import { Effect, Option } from "effect"
import { chmodSync, chownSync, mkdirSync, statfsSync, writeFileSync } from "node:fs"
import { connect, type Socket } from "node:net"
import { join } from "node:path"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { type RunningBot, temporaryFolder } from "../e2e/CompiledBot.ts"
import { readiness } from "../e2e/Readiness.ts"
import { setStage } from "../e2e/Stage.ts"
import { fallibleDisk, makeReadOnly, memoryDisk } from "./Disks.ts"

const until = <R>(what: string, holds: Effect.Effect<boolean, never, R>) =>
  Effect.repeat(Effect.delay(holds, "100 millis"), { until: (is) => is }).pipe(
    Effect.timeoutFail({ duration: "1 minute", onTimeout: () => `not in time: ${what}` }),
  )

const databaseIn = (folder: string) => ({ DATABASE_URL: `sqlite:${folder}/bot.db` })

/** An unprivileged user that exists on every machine. */
const nobody = 65_534
const asNobody = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"]

const withDescriptors = (most: number) => ["sh", "-c", `ulimit -n ${most}; exec "$@"`, "sh"]

/** How a start ended: its exit code and its lines on standard error. */
const ending = (running: RunningBot) =>
  Effect.map(running.ended, ({ code }) => ({ code, lines: running.stderr().trimEnd().split("\n") }))

const isReady = (running: RunningBot) =>
  until(
    "ready",
    Effect.map(readiness(running), ({ status }) => status === 200),
  )

/** A database that a bot has used, in this folder. */
const used = (stage: Effect.Effect.Success<typeof setStage>, folder: string) =>
  Effect.gen(function* () {
    const running = yield* stage.start(databaseIn(folder))
    yield* isReady(running)
    yield* running.kill("SIGTERM")
    yield* running.ended
  })

const rootOnly = "skipped: it takes root, mount and setpriv"

describe("a start that can't succeed ends with one line of advice", () => {
  const isRoot = process.getuid?.() === 0

  it.scopedLive("on a full disk", (context) =>
    Effect.gen(function* () {
      const disk = yield* memoryDisk("256k")
      if (disk === undefined) return context.skip(rootOnly)
      const { bavail, bsize } = statfsSync(disk)
      writeFileSync(join(disk, "ballast"), Buffer.alloc(bavail * bsize))
      const { start } = yield* setStage
      const { code, lines } = yield* ending(yield* start(databaseIn(disk)))
      expect(code).toBe(1)
      expect(lines).toEqual([expect.stringMatching(/^DATABASE_URL: .*bot\.db.*The disk is full: make room/)])
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("on a read-only file system, new and used", (context) =>
    Effect.gen(function* () {
      const disk = yield* memoryDisk("8m")
      if (disk === undefined) return context.skip(rootOnly)
      const stage = yield* setStage
      mkdirSync(join(disk, "new"))
      yield* used(stage, disk)
      expect(makeReadOnly(disk)).toBe(true)
      for (const folder of [disk, join(disk, "new")]) {
        const { code, lines } = yield* ending(yield* stage.start(databaseIn(folder)))
        expect(code).toBe(1)
        expect(lines).toEqual([
          expect.stringMatching(/^DATABASE_URL: .*bot\.db.*mounted read-only.*mount it/),
        ])
      }
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive.skipIf(!isRoot)(
    "with a database of mode 0444, in a folder of its own and of another user",
    () =>
      Effect.gen(function* () {
        const stage = yield* setStage
        // The working directory, where settings are looked for, and a folder for the databases.
        chmodSync(stage.folder, 0o755)
        const outer = yield* temporaryFolder
        chmodSync(outer, 0o711)
        for (const owner of [nobody, 0]) {
          const folder = join(outer, `of-${owner}`)
          mkdirSync(folder)
          yield* used(stage, folder)
          for (const path of [
            folder,
            join(folder, "bot.db"),
            join(folder, "bot.db.lock"),
            join(folder, "bot.db.key"),
          ])
            chownSync(path, owner, owner)
          chmodSync(folder, 0o755)
          chmodSync(join(folder, "bot.db"), 0o444)
          const settings = { ...databaseIn(folder), HOME: "/" }
          const { code, lines } = yield* ending(yield* stage.start(settings, asNobody))
          expect(code).toBe(1)
          expect(lines).toEqual([expect.stringMatching(/^DATABASE_URL: .*bot\.db.*can't be written.*chown/)])
        }
      }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("with a folder in the database's place, or garbage in it", () =>
    Effect.gen(function* () {
      const { folder, start } = yield* setStage
      mkdirSync(join(folder, "bot.db"))
      const { lines } = yield* ending(yield* start())
      expect(lines).toEqual([
        expect.stringMatching(/^DATABASE_URL: .*bot\.db.*EISDIR.*A folder is where the file should be/),
      ])
      const text = join(folder, "text.db")
      writeFileSync(text, "no database at all ".repeat(200))
      const { lines: second } = yield* ending(yield* start({ DATABASE_URL: `sqlite:${text}` }))
      expect(second).toEqual([
        expect.stringMatching(/^DATABASE_URL: .*text\.db.*Something else is in its place/),
      ])
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("with a database that has damaged pages", () =>
    Effect.gen(function* () {
      const stage = yield* setStage
      yield* used(stage, stage.folder)
      const file = join(stage.folder, "bot.db")
      writeFileSync(file, Buffer.alloc(200_000, 0x5a), { flag: "r+" })
      const header = Buffer.alloc(16)
      header.write("SQLite format 3")
      writeFileSync(file, header, { flag: "r+" })
      const { code, lines } = yield* ending(yield* stage.start())
      expect(code).toBe(1)
      expect(lines).toEqual([expect.stringMatching(/^DATABASE_URL: .*bot\.db.*backup/)])
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})

describe("while it runs", () => {
  it.scopedLive(
    "a disk that becomes read-only shows in readiness, stops the polling, and has no effect once it is intact again",
    (context) =>
      Effect.gen(function* () {
        const disk = yield* fallibleDisk
        if (disk === undefined) return context.skip(rootOnly)
        const { bot, sandbox, start } = yield* setStage
        const settings = databaseIn(disk.folder)
        const first = yield* start(settings)
        yield* isReady(first)
        const people = Array.from({ length: 5 }, () =>
          sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot),
        )
        for (const chat of people) chat.start()
        for (const chat of people) yield* chat.awaitMessage("By continuing")
        // Deliveries are recorded by then, so that they are not repeated.
        yield* Effect.sleep("1 second")
        expect(disk.fail()).toBe(true)
        for (const chat of people) chat.say("/help")
        const tells = Effect.map(readiness(first), ({ reasons }) => reasons.includes("database"))
        yield* until("readiness says database", tells)
        const polls = () => sandbox.world.calls.list("getUpdates").length
        const before = polls()
        yield* Effect.sleep("5 seconds")
        expect(yield* readiness(first)).toMatchObject({ status: 503 })
        expect(polls() - before).toBeLessThanOrEqual(1)
        expect(first.stdout()).toContain('"advice":')
        yield* first.kill("SIGTERM")
        yield* first.ended
        expect(first.stderr()).toBe("")
        expect(disk.repair()).toBe(true)
        yield* isReady(yield* start(settings))
        for (const chat of people) yield* chat.awaitMessage("shortcuts", 15_000)
        const answers = people.map(({ transcript }) => transcript.filter(({ from }) => from?.is_bot === true))
        expect(new Set(answers.map(({ length }) => length))).toEqual(new Set([2]))
      }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive(
    "too few file descriptors at the start are reported in one line; 64 are enough, and running out of them is temporary",
    () =>
      Effect.gen(function* () {
        const { bot, sandbox, start } = yield* setStage
        for (const most of [20, 24]) {
          const running = yield* start({}, withDescriptors(most))
          const ended = yield* Effect.timeoutOption(ending(running), "20 seconds")
          console.log(`${most} descriptors: ${Option.isNone(ended) ? "runs" : ended.value.lines.join(" | ")}`)
          if (Option.isNone(ended)) continue
          expect(ended.value.lines).toEqual([expect.stringContaining("ulimit -n 1024")])
        }
        const running = yield* start({}, withDescriptors(64))
        yield* isReady(running)
        const people = Array.from({ length: 10 }, () =>
          sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot),
        )
        for (const chat of people) chat.start()
        for (const chat of people) yield* chat.awaitMessage("By continuing")
        const { hostname, port } = new URL(yield* running.monitoring)
        const sockets: Array<Socket> = []
        for (let count = 0; count < 100; count++)
          sockets.push(connect(Number(port), hostname).on("error", () => undefined))
        yield* Effect.sleep("1 second")
        for (const chat of people) chat.say("/help")
        yield* Effect.sleep("3 seconds")
        for (const socket of sockets) socket.destroy()
        for (const chat of people) yield* chat.awaitMessage("shortcuts", 20_000)
        expect(yield* readiness(running)).toEqual({ status: 200, reasons: [] })
        expect(running.stderr()).toBe("")
        const answers = people.map(({ transcript }) => transcript.filter(({ from }) => from?.is_bot === true))
        expect(new Set(answers.map(({ length }) => length))).toEqual(new Set([2]))
      }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive.each([-1, 1])(
    "the clock is set %i day(s) off during a 429, and back: nobody waits longer than told",
    (days) =>
      Effect.gen(function* () {
        const { bot, folder, sandbox, start } = yield* setStage
        const file = join(folder, "ahead")
        writeFileSync(file, "0")
        const running = yield* start({
          NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(settable(file))}`,
        })
        yield* isReady(running)
        const [ann, bob] = ["Ann", "Bob"].map((name) =>
          sandbox.people.add({ first_name: name, language_code: "en" }).chatWith(bot),
        )
        if (ann === undefined || bob === undefined) return
        bob.start()
        yield* bob.awaitMessage("By continuing")
        const retryAfter = 4
        sandbox.faults.add({
          fault: { kind: "rateLimit", retryAfter, scope: "chat" },
          method: "sendMessage",
          chatId: ann.chat.id,
          times: 1,
        })
        const askedAt = Date.now()
        ann.start()
        yield* until(
          "refused",
          Effect.sync(() => sandbox.world.calls.list("sendMessage").length > 1),
        )
        writeFileSync(file, `${days * 86_400_000}`)
        bob.say("/help")
        yield* bob.awaitMessage("shortcuts", 3_000)
        yield* Effect.sleep("1 second")
        writeFileSync(file, "0")
        yield* ann.awaitMessage("By continuing", 8_000)
        const waited = Date.now() - askedAt
        console.log(`waited ${waited} ms of ${retryAfter} s while the clock was ${days} day(s) off`)
        expect(waited).toBeGreaterThanOrEqual(retryAfter * 1_000)
        writeFileSync(file, `${days * 86_400_000}`)
        expect(yield* readiness(running)).toEqual({ status: 200, reasons: [] })
        expect(running.stderr()).toBe("")
      }).pipe(Effect.provide(Sandbox.layer())),
  )
})

/** Let a file specify the error of the time of day in a process, in milliseconds. */
const settable = (file: string) => `
  import { readFileSync } from "node:fs"
  const TrueDate = Date
  const now = () => TrueDate.now() + Number(readFileSync(${JSON.stringify(file)}, "utf8"))
  globalThis.Date = class extends TrueDate {
    constructor(...parts) { parts.length > 0 ? super(...parts) : super(now()) }
    static now() { return now() }
  }`
