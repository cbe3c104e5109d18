import { describe, expect, it } from "@effect/vitest"
import { ConfigProvider, Duration, Effect, Either, FastCheck as fc, Option, Redacted } from "effect"
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readAppConfig } from "../../../src/layers/settings/EnvAppConfig.ts"

const token = "987654321:AAtheTokenOfTheseTests_000000000000"

/** The settings that result from an environment and a `.env` file, empty by default. */
const read = (environment: Record<string, string>, file = "/nowhere/.env") =>
  readAppConfig(file).pipe(
    Effect.withConfigProvider(ConfigProvider.fromMap(new Map(Object.entries(environment)))),
    Effect.either,
  )

const problemsOf = (environment: Record<string, string>, file?: string) =>
  Effect.map(read(environment, file), (result) => (Either.isLeft(result) ? result.left.problems : []))

const withFile = <A, E>(use: (path: string) => Effect.Effect<A, E>) =>
  Effect.acquireUseRelease(
    Effect.sync(() => mkdtempSync(join(tmpdir(), "jobbot-env-"))),
    (folder) => use(join(folder, ".env")),
    (folder) =>
      Effect.sync(() => {
        rmSync(folder, { recursive: true, force: true })
      }),
  )

/** Values that must be rejected, by key. */
const wrong: Record<string, ReadonlyArray<string>> = {
  TELEGRAM_BOT_TOKEN: [
    "",
    "  ",
    "your-token-here",
    "123456789",
    "123456789:short",
    `${token} `.repeat(2),
    "a/b:c",
  ],
  TELEGRAM_API_ROOT: [
    "api.telegram.org",
    "ftp://a.example",
    "https://user:pass@a.example",
    "https://a.example/?q",
  ],
  ADMIN_IDS: ["0", "-5", "@ann", "1,,2", "1;2", "1.5", "99999999999999999999"],
  DATABASE_URL: [
    "postgres://u:p@db/jobs",
    "sqlite:",
    "sqlite://x.db",
    "sqlite:data/",
    "sqlite::memory:",
    "x.db",
  ],
  DATA_KEY: ["secret", "0".repeat(63), "g".repeat(64), "A".repeat(42), "A".repeat(45), `${"A".repeat(42)}!=`],
  PROMETHEUS_PORT: ["65536", "-1", "80.5", "http", "0x10", "1e3"],
  PROMETHEUS_HOST: ["http://a", "a b", "*"],
  SENTRY_DSN: [
    "https://sentry.example/1",
    "key@sentry.example/1",
    "https://key@sentry.example",
    "https://k y@s/1",
  ],
  SENTRY_ENVIRONMENT: ["two words", "e".repeat(65)],
  LOG_LEVEL: ["loud", "INFO "],
  LOG_FORMAT: ["xml"],
  POLL_TIMEOUT: ["51 seconds", "50", "-5 seconds", "1 minute", "soon", "Infinity"],
  SEND_RATE: ["0", "-1", "many", "NaN", "Infinity"],
  CONCURRENCY: ["0", "1001", "2.5"],
  PERSON_RATE: ["-1", "2.5", "many", "1000001"],
  SHUTDOWN_GRACE: ["11 minutes", "10", "-1 seconds"],
  CLUSTER_HOST: ["10.0.0.1"],
  CLUSTER_PORT: ["34431"],
}

/** Text found in secrets only, so that its absence can be checked. */
const mark = "kept4me"

const secretValues: Record<string, ReadonlyArray<string>> = {
  TELEGRAM_BOT_TOKEN: [`123456789:${mark}`, `123456789:${mark} AAExampleOfATokenFromBotFather`, mark],
  SENTRY_DSN: [`https://${mark}@sentry.example`, mark],
  DATABASE_URL: [`postgres://jobs:${mark}@db/jobs`],
  TELEGRAM_API_ROOT: [`https://ann:${mark}@telegram.example`],
  DATA_KEY: [mark, `${mark}${"A".repeat(40)}`],
}

const key = fc.constantFrom(...Object.keys(wrong))
const junk = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "0",
    "-1",
    "1e999",
    "NaN",
    "null",
    "50 seconds",
    "\n",
    "$A",
    "%s",
    '"',
    "https://",
    "sqlite:",
    "😀",
  ),
  fc.constantFrom(...Object.values(wrong).flat()),
)

describe("reading the settings", () => {
  it.effect("needs nothing but the token", () =>
    Effect.gen(function* () {
      const config = yield* Effect.flatten(read({ TELEGRAM_BOT_TOKEN: token }))
      expect(config).toEqual({
        telegram: {
          token: Redacted.make(token),
          apiRoot: "https://api.telegram.org",
          pollTimeout: Duration.seconds(50),
          sendRate: 30,
          concurrency: 256,
        },
        adminIds: new Set(),
        personRate: 30,
        database: { filename: "./data/jobbot.db" },
        dataKey: Option.none(),
        http: { host: "0.0.0.0", port: 8000 },
        sentry: { dsn: Option.none(), environment: "production" },
        log: { level: "info", format: "json" },
        shutdownGrace: Duration.seconds(10),
      })
    }),
  )

  it.effect("reads every key", () =>
    Effect.gen(function* () {
      const { dataKey, ...config } = yield* Effect.flatten(
        read({
          TELEGRAM_BOT_TOKEN: ` ${token}\n`,
          TELEGRAM_API_ROOT: "http://127.0.0.1:8081/bot-api//",
          ADMIN_IDS: "1, 4503599627370",
          DATABASE_URL: "sqlite:/var/lib/jobs/bot.db",
          DATA_KEY: "0a".repeat(32),
          PROMETHEUS_PORT: "0",
          PROMETHEUS_HOST: "::1",
          SENTRY_DSN: "https://key@sentry.example:9000/path/7",
          SENTRY_ENVIRONMENT: "staging-2",
          LOG_LEVEL: "debug",
          LOG_FORMAT: "pretty",
          POLL_TIMEOUT: "0 seconds",
          SEND_RATE: "0.5",
          CONCURRENCY: "1",
          PERSON_RATE: "0",
          SHUTDOWN_GRACE: "1.5 minutes",
        }),
      )
      expect(config).toEqual({
        telegram: {
          token: Redacted.make(token),
          apiRoot: "http://127.0.0.1:8081/bot-api",
          pollTimeout: Duration.zero,
          sendRate: 0.5,
          concurrency: 1,
        },
        adminIds: new Set([1, 4503599627370]),
        personRate: 0,
        database: { filename: "/var/lib/jobs/bot.db" },
        http: { host: "::1", port: 0 },
        sentry: {
          dsn: Option.some(Redacted.make("https://key@sentry.example:9000/path/7")),
          environment: "staging-2",
        },
        log: { level: "debug", format: "pretty" },
        shutdownGrace: Duration.seconds(90),
      })
      expect([...Redacted.value(Option.getOrThrow(dataKey))]).toEqual(Array.from({ length: 32 }, () => 10))
    }),
  )

  it.effect("accepts a key of 32 bytes in every supported notation", () =>
    Effect.gen(function* () {
      const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index))
      for (const written of [
        bytes.toString("hex"),
        bytes.toString("hex").toUpperCase(),
        bytes.toString("base64"),
        bytes.toString("base64").slice(0, -1),
        bytes.toString("base64url"),
      ]) {
        const settings = read({ TELEGRAM_BOT_TOKEN: token, DATA_KEY: written })
        const { dataKey } = yield* Effect.flatten(settings)
        expect(Buffer.from(Redacted.value(Option.getOrThrow(dataKey)))).toEqual(bytes)
      }
    }),
  )

  it.effect("treats empty as unset", () =>
    Effect.gen(function* () {
      const bare = yield* Effect.flatten(read({ TELEGRAM_BOT_TOKEN: token }))
      const empty = Object.fromEntries(Object.keys(wrong).map((name) => [name, " "]))
      expect(yield* Effect.flatten(read({ ...empty, TELEGRAM_BOT_TOKEN: token }))).toEqual(bare)
    }),
  )
})

describe("an invalid setting", () => {
  const cases = Object.entries(wrong).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  )

  it.effect.each(cases)("%s=%s is one line that names the key and shows an example", ([name, value]) =>
    Effect.gen(function* () {
      const problems = yield* problemsOf({ TELEGRAM_BOT_TOKEN: token, [name]: value })
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatch(new RegExp(`^${name}\\b.*Example: ${name}=[^\\n]*$`))
    }),
  )

  it.effect("is reported together with all others", () =>
    Effect.gen(function* () {
      const environment = Object.fromEntries(cases)
      const problems = yield* problemsOf(environment)
      expect(problems.map((line) => /^\w+/.exec(line)?.[0]).sort()).toEqual(Object.keys(wrong).sort())
    }),
  )

  it.effect.prop(
    "is reported in one line of its own, for any value",
    { environment: fc.dictionary(key, junk) },
    ({ environment }) =>
      Effect.gen(function* () {
        const problems = yield* problemsOf(environment)
        const named = problems.map((line) => /^(\w+).*Example: \1=.*$/.exec(line)?.[1])
        expect(named).not.toContain(undefined)
        for (const line of problems) expect(line).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
        expect(new Set(named).size).toBe(named.length)
        for (const name of named)
          expect(Object.keys(environment).concat("TELEGRAM_BOT_TOKEN")).toContain(name)
        // Without the invalid settings, and with a token, the rest is a valid configuration.
        const rest = Object.entries(environment).filter(([name]) => !named.includes(name))
        expect(yield* problemsOf({ TELEGRAM_BOT_TOKEN: token, ...Object.fromEntries(rest) })).toEqual([])
      }),
  )

  it.effect("never reveals a secret", () =>
    Effect.gen(function* () {
      for (const [name, values] of Object.entries(secretValues))
        for (const value of values) {
          const problems = yield* problemsOf({ TELEGRAM_BOT_TOKEN: token, [name]: value })
          expect(problems.join("\n")).toContain(name)
          expect(problems.join("\n")).not.toContain(mark)
        }
    }),
  )

  it.effect.prop(
    "never reveals a secret that was put under another key",
    {
      name: key,
      secret: fc.constantFrom(
        `123456789:${mark}-AAExampleOfATokenFromBotFather`,
        `bot123456789:${mark}`,
        `https://${mark}@sentry.example/1`,
        `postgres://jobs:${mark}@db/jobs`,
      ),
      around: fc.tuple(fc.constantFrom("", '"', "x "), fc.constantFrom("", '"', ",", " y")),
    },
    ({ around: [before, after], name, secret }) =>
      Effect.gen(function* () {
        const problems = yield* problemsOf({ TELEGRAM_BOT_TOKEN: token, [name]: before + secret + after })
        expect(problems.join("\n")).not.toContain(mark)
      }),
  )

  it.effect.prop("is never quoted at length", { value: fc.string({ minLength: 100 }) }, ({ value }) =>
    Effect.gen(function* () {
      const problems = yield* problemsOf({ TELEGRAM_BOT_TOKEN: token, LOG_FORMAT: value })
      expect(problems.join("").length).toBeLessThan(400)
    }),
  )
})

describe("the .env file", () => {
  const environment = { TELEGRAM_BOT_TOKEN: token }

  it.effect("fills in only what the environment leaves out or empty", () =>
    withFile((path) =>
      Effect.gen(function* () {
        writeFileSync(
          path,
          `TELEGRAM_BOT_TOKEN=${token}\nPROMETHEUS_PORT=9001\nSEND_RATE=7\nLOG_LEVEL=debug\n`,
        )
        const config = yield* Effect.flatten(read({ PROMETHEUS_PORT: "9002", SEND_RATE: "" }, path))
        expect(config.http.port).toBe(9002)
        expect(config.telegram.sendRate).toBe(7)
        expect(config.log.level).toBe("debug")
      }),
    ),
  )

  it.effect("may hold comments, quotes, spaces, Windows line ends and a byte order mark", () =>
    withFile((path) =>
      Effect.gen(function* () {
        const lines = [
          "# a comment",
          "",
          `export TELEGRAM_BOT_TOKEN = "${token}" # mine`,
          "POLL_TIMEOUT='5 seconds'",
          "  SHUTDOWN_GRACE = 3 seconds # short",
          "DATABASE_URL=sqlite:./it's #1.db",
          "SENTRY_DSN=",
          "SENTRY_ENVIRONMENT= # none",
        ]
        writeFileSync(path, `\uFEFF${lines.join("\r\n")}`)
        const config = yield* Effect.flatten(read({}, path))
        expect(config.telegram.pollTimeout).toEqual(Duration.seconds(5))
        expect(config.shutdownGrace).toEqual(Duration.seconds(3))
        expect(config.database.filename).toBe("./it's")
        expect(config.sentry).toEqual({ dsn: Option.none(), environment: "production" })
      }),
    ),
  )

  it.effect("is reported line by line when it can't be parsed, together with what is missing then", () =>
    withFile((path) =>
      Effect.gen(function* () {
        writeFileSync(path, `LOG_LEVEL=info\nTELEGRAM_BOT_TOKEN ${token}\nLOG_FORMAT="json\n1=2\n`)
        const problems = yield* problemsOf({}, path)
        expect(problems).toHaveLength(4)
        expect(problems.slice(0, 3).map((line) => /line \d/.exec(line)?.[0])).toEqual([
          "line 2",
          "line 3",
          "line 4",
        ])
        expect(problems[3]).toMatch(/^TELEGRAM_BOT_TOKEN is missing/)
        expect(problems.join("\n")).not.toContain(token)
      }),
    ),
  )

  it.effect.prop(
    "never causes a defect, and its lines are never shown",
    { text: fc.string({ unit: "binary" }) },
    ({ text }) =>
      withFile((path) =>
        Effect.gen(function* () {
          writeFileSync(path, `${text}\n${mark} ${text}`)
          const problems = yield* problemsOf(environment, path)
          expect(problems.length).toBeGreaterThan(0)
          for (const line of problems) expect(line).toMatch(/line \d+ must be KEY=value|Example: /)
          expect(problems.join("\n")).not.toContain(mark)
        }),
      ),
  )

  it.effect("that exists but can't be read is reported in one line", () =>
    withFile((path) =>
      Effect.gen(function* () {
        mkdirSync(path)
        chmodSync(path, 0o000)
        const problems = yield* problemsOf(environment, path)
        expect(problems).toHaveLength(1)
        expect(problems[0]).toContain("can't be read")
      }),
    ),
  )
})

describe(".env.example", () => {
  const example = readFileSync(".env.example", "utf8")
  const keys = [...example.matchAll(/^(\w+)=/gm)].map((match) => match[1])

  it.effect("is valid with the token filled in, and states the defaults", () =>
    withFile((path) =>
      Effect.gen(function* () {
        writeFileSync(path, example)
        const bare = yield* Effect.flatten(read({ TELEGRAM_BOT_TOKEN: token }))
        expect(yield* Effect.flatten(read({ TELEGRAM_BOT_TOKEN: token }, path))).toEqual(bare)
      }),
    ),
  )

  it.effect("has exactly the keys that are read, each with a comment", () =>
    Effect.gen(function* () {
      const asked = new Set<string>()
      const { flattened } = ConfigProvider.fromMap(new Map([["TELEGRAM_BOT_TOKEN", token]]))
      const recording = ConfigProvider.fromFlat({
        ...flattened,
        load: (path, config, split) => {
          asked.add(path.join("_"))
          return flattened.load(path, config, split)
        },
      })
      yield* readAppConfig("/nowhere/.env").pipe(Effect.withConfigProvider(recording))
      const refused = ["CLUSTER_HOST", "CLUSTER_PORT"]
      expect([...keys].sort()).toEqual([...asked].filter((name) => !refused.includes(name)).sort())
      for (const block of example.trim().split("\n\n")) expect(block).toMatch(/^# /)
    }),
  )
})
