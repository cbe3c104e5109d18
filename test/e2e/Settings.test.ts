import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { writeFileSync } from "node:fs"
import { createServer, type Server } from "node:net"
import { join } from "node:path"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { startBot, temporaryFolder } from "./CompiledBot.ts"
import { setStage, token } from "./Stage.ts"

const good = { TELEGRAM_BOT_TOKEN: token, PROMETHEUS_HOST: "127.0.0.1", PROMETHEUS_PORT: "0" }
const secret = "hidden-word"

/** The output of a bot that can't start, line by line; its exit code says that a restart can't help. */
const refusal = (settings: Readonly<Record<string, string>>, file?: string, code = 78) =>
  Effect.gen(function* () {
    const folder = yield* temporaryFolder
    if (file !== undefined) writeFileSync(join(folder, ".env"), file)
    const bot = yield* startBot(settings, folder)
    expect(yield* bot.ended).toEqual({ code, signal: null })
    expect(bot.stdout() + bot.stderr()).not.toContain(secret)
    expect(bot.stderr()).not.toMatch(/^\s+at /m)
    return bot.stderr().trimEnd().split("\n")
  })

/** One line for each key, in any order, with an example that can be copied. */
const expectLineEach = (lines: ReadonlyArray<string>, keys: ReadonlyArray<string>) => {
  expect(lines.map((line) => /^[A-Z_]+/.exec(line)?.[0]).sort()).toEqual([...keys].sort())
  for (const line of lines) expect(line).toMatch(new RegExp(`Example: ${/^[A-Z_]+/.exec(line)?.[0] ?? "-"}=`))
}

/** A port that is in use. */
const takenPort = Effect.acquireRelease(
  Effect.async<Server>((resume) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      resume(Effect.succeed(server))
    })
  }),
  (server) =>
    Effect.sync(() => {
      server.close()
    }),
).pipe(
  Effect.map((server) => {
    const address = server.address()
    return typeof address === "object" && address !== null ? address.port : 0
  }),
)

const malformed = {
  TELEGRAM_BOT_TOKEN: `123:${secret}`,
  TELEGRAM_API_ROOT: `https://user:${secret}@api.example`,
  ADMIN_IDS: "@ann",
  DATABASE_URL: `postgres://user:${secret}@db/jobs`,
  PROMETHEUS_PORT: "http",
  PROMETHEUS_HOST: "http://a",
  SENTRY_DSN: `https://${secret}@sentry.example`,
  SENTRY_ENVIRONMENT: "two words",
  LOG_LEVEL: "loud",
  LOG_FORMAT: "xml",
  POLL_TIMEOUT: "soon",
  SEND_RATE: "many",
  SHUTDOWN_GRACE: "10",
  CONCURRENCY: "2.5",
  PERSON_RATE: "some",
  CLUSTER_HOST: "10.0.0.1",
  CLUSTER_PORT: "34431",
}

const outOfRange = {
  ADMIN_IDS: "0",
  PROMETHEUS_PORT: "65536",
  SENTRY_ENVIRONMENT: "e".repeat(65),
  POLL_TIMEOUT: "51 seconds",
  SEND_RATE: "0",
  SHUTDOWN_GRACE: "11 minutes",
  CONCURRENCY: "1001",
  PERSON_RATE: "-1",
}

describe("settings", () => {
  it.scopedLive.each([
    ["missing", {}],
    ["empty", { TELEGRAM_BOT_TOKEN: "" }],
    ["blank", { TELEGRAM_BOT_TOKEN: "  " }],
  ] as const)("a token that is %s is one line with an example", ([, settings]) =>
    Effect.gen(function* () {
      const lines = yield* refusal(settings)
      expectLineEach(lines, ["TELEGRAM_BOT_TOKEN"])
      expect(lines[0]).toContain("missing")
    }),
  )

  it.scopedLive("every malformed setting is reported on its own line, without secrets", () =>
    Effect.map(refusal(malformed), (lines) => {
      expectLineEach(lines, Object.keys(malformed))
    }),
  )

  it.scopedLive("every setting out of range is reported on its own line", () =>
    Effect.map(refusal({ ...good, ...outOfRange }), (lines) => {
      expectLineEach(lines, Object.keys(outOfRange))
    }),
  )

  it.scopedLive("empty settings other than the token count as unset", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      const running = yield* start(
        Object.fromEntries(["ADMIN_IDS", "SENTRY_DSN", "LOG_LEVEL", "SEND_RATE"].map((key) => [key, ""])),
      )
      const chat = sandbox.people.add({ language_code: "en" }).chatWith(bot)
      chat.start()
      yield* chat.awaitMessage("By continuing you agree")
      expect(running.stderr()).toBe("")
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("an invalid line of .env is named by its number", () =>
    Effect.map(refusal(good, `LOG_LEVEL=info\n${secret}\n`), (lines) => {
      expect(lines).toEqual([
        expect.stringMatching(/^\.env: line 2 must be KEY=value.* Example: LOG_LEVEL=info$/),
      ])
    }),
  )

  it.scopedLive("a Node version that would abort is refused in one line before anything is opened", () =>
    Effect.gen(function* () {
      const another = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'24.19.0'}})"
      const options = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(another)}` }
      const lines = yield* refusal({ ...good, ...options, DATABASE_URL: "sqlite:/proc/nowhere/bot.db" })
      expect(lines).toEqual([expect.stringMatching(/^Node 24\.19\.0: .*Install Node 22/)])
    }),
  )

  it.scopedLive("a port in use is one line that names PROMETHEUS_PORT and another port", () =>
    Effect.gen(function* () {
      const port = yield* takenPort
      const lines = yield* refusal({ ...good, PROMETHEUS_PORT: `${port}` }, undefined, 1)
      expect(lines).toEqual([
        expect.stringMatching(`^PROMETHEUS_PORT: port ${port} .* PROMETHEUS_PORT=\\d+$`),
      ])
    }),
  )

  it.scopedLive.each(["sqlite:/dev/null/bot.db", "sqlite:/proc/none/bot.db"])(
    "a database that can't be opened, %s, is one line that names DATABASE_URL",
    (url) =>
      Effect.map(refusal({ ...good, DATABASE_URL: url }, undefined, 1), (lines) => {
        expect(lines).toEqual([expect.stringMatching(/^DATABASE_URL: .* sqlite:\.\/data\/jobbot\.db$/)])
      }),
  )

  it.scopedLive("a token that Telegram rejects at the start ends it with one line", () =>
    Effect.gen(function* () {
      const sandbox = yield* Sandbox
      const wrong = `7000002:${secret}_that_is_long_enough`
      const lines = yield* refusal({ ...good, TELEGRAM_BOT_TOKEN: wrong, TELEGRAM_API_ROOT: sandbox.url })
      expect(lines).toEqual([expect.stringContaining("TELEGRAM_BOT_TOKEN")])
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive.each(["getUpdates", "sendMessage"])(
    "a revoked token, as first seen by %s, ends it with one line",
    (method) =>
      Effect.gen(function* () {
        const { bot, sandbox, start } = yield* setStage
        const running = yield* start()
        const chat = sandbox.people.add({ language_code: "en" }).chatWith(bot)
        chat.start()
        yield* chat.awaitMessage("By continuing you agree")
        sandbox.faults.add({ method, fault: { kind: "error", code: 401, description: "Unauthorized" } })
        chat.say("/help")
        expect(yield* running.ended).toEqual({ code: 78, signal: null })
        expect(running.stderr().trimEnd().split("\n")).toEqual([
          expect.stringContaining("TELEGRAM_BOT_TOKEN"),
        ])
        expect(running.stdout() + running.stderr()).not.toContain(token.slice(8))
      }).pipe(Effect.provide(Sandbox.layer())),
  )
})
