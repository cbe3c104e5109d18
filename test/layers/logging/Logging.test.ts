import { describe, expect, it } from "@effect/vitest"
import { Cause, Console, Effect, FastCheck as fc, Layer, Logger, Option, Redacted } from "effect"
import { jsonLogger, Logging, prettyLogger } from "../../../src/layers/logging/Logging.ts"
import type { AppConfigShape } from "../../../src/services/AppConfig.ts"
import { testAppConfig } from "../TestAppConfig.ts"

/** The output of the given logger while the effect runs. */
const written = (logger: Logger.Logger<unknown, string>, effect: Effect.Effect<unknown>) => {
  const lines: Array<string> = []
  const collecting = Logger.map(logger, (line) => void lines.push(line))
  return effect.pipe(Effect.provide(Logger.replace(Logger.defaultLogger, collecting)), Effect.as(lines))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

const parse = (line: string | undefined): Record<string, unknown> => {
  const value: unknown = JSON.parse(line ?? "")
  return isRecord(value) ? value : {}
}

const failing = Effect.die(new TypeError("Aziza"))

describe("json", () => {
  it.effect("is one object per line: time, level, message and annotations", () =>
    Effect.gen(function* () {
      const lines = yield* written(
        jsonLogger,
        Effect.logWarning("Line\nbreak", "and more").pipe(
          Effect.annotateLogs({ update_id: 7, level: "posing" }),
        ),
      )
      expect(lines).toHaveLength(1)
      expect(lines[0]).not.toContain("\n")
      expect(Object.keys(parse(lines[0]))).toEqual(["time", "level", "message", "update_id"])
      expect(parse(lines[0])).toMatchObject({
        time: "1970-01-01T00:00:00.000Z",
        level: "warn",
        message: "Line\nbreak and more",
        update_id: 7,
      })
    }),
  )

  it.effect("logs a cause by kind and location, and records as fields", () =>
    Effect.gen(function* () {
      const log = Effect.catchAllCause(failing, (cause) => Effect.logError("It died", cause, { attempt: 2 }))
      const [line] = yield* written(jsonLogger, log)
      expect(parse(line)).toMatchObject({
        level: "error",
        message: "It died",
        attempt: 2,
        errorType: "TypeError",
      })
      expect(line).toContain("test/layers/logging/Logging.test.ts:")
    }),
  )

  it.effect("survives values that JSON can't represent", () =>
    Effect.gen(function* () {
      const cycle: Record<string, unknown> = {}
      cycle["self"] = cycle
      const odd = { big: 7n, none: Option.none(), secret: Redacted.make("s3cret") }
      const lines = yield* written(
        jsonLogger,
        Effect.zipRight(Effect.logInfo("a", odd), Effect.logInfo("b", cycle)),
      )
      expect(parse(lines[0])).toMatchObject({ big: "7", secret: "<redacted>" })
      expect(lines).toHaveLength(2)
    }),
  )
})

describe("pretty", () => {
  it.effect("is a readable line, with stack frames below", () =>
    Effect.gen(function* () {
      const log = Effect.catchAllCause(failing, (cause) => Effect.logError("It died", cause))
      const [line] = yield* written(prettyLogger, Effect.annotateLogs(log, "update_id", 7))
      expect(line).toMatch(/^00:00:00\.000 ERROR It died errorType="TypeError" update_id=7\n {4}at /)
    }),
  )

  it.prop("control characters can't forge lines or colours", [fc.string({ unit: "binary" })], ([text]) => {
    const [line] = Effect.runSync(
      written(prettyLogger, Effect.logInfo(text).pipe(Effect.annotateLogs("x", text))),
    )
    expect(line).not.toMatch(/\p{Cc}/u)
  })
})

const secret = fc.stringMatching(/^[\w+@]{12,30}$/)

describe("for any failure", () => {
  it.effect.prop("nothing from an error's message is logged", { secret }, ({ secret }) =>
    Effect.gen(function* () {
      const shaped = `${secret}\n    at ${secret} (/src/${secret}.ts:1:1)`
      const nested = new Error(shaped, { cause: new Error(shaped) })
      for (const logger of [jsonLogger, prettyLogger]) {
        const lines = yield* written(
          logger,
          Effect.forEach(
            [nested, shaped, { message: shaped }, new AggregateError([nested], shaped)],
            (error) =>
              Effect.all([
                Effect.logError("died", Cause.die(error)),
                Effect.logError("failed", Cause.parallel(Cause.fail(error), Cause.die(error))),
                Effect.logError("thrown", nested).pipe(
                  Effect.annotateLogs({ nested, deep: { nested, all: [nested] } }),
                ),
                Effect.logError("caused", { cause: Cause.fail(error) }),
                Effect.ignoreLogged(Effect.fail(error)),
              ]),
          ),
        )
        expect(lines.length).toBeGreaterThan(10)
        for (const line of lines) expect(line).not.toContain(secret)
      }
    }),
  )

  it.effect.prop(
    "a token is redacted even in a message",
    { token: fc.tuple(fc.integer({ min: 1000, max: 9_999_999_999 }), fc.stringMatching(/^[\w-]{35}$/)) },
    ({ token: [id, secret] }) =>
      Effect.gen(function* () {
        for (const logger of [jsonLogger, prettyLogger]) {
          const lines = yield* written(
            logger,
            Effect.logInfo(`GET /bot${id}:${secret}/getMe`, { url: `${id}:${secret}` }),
          )
          expect(lines.join("\n")).not.toContain(secret)
        }
      }),
  )
})

describe("the logging layer", () => {
  const printed = (log: AppConfigShape["log"]) =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      const usual = yield* Console.consoleWith(Effect.succeed)
      const record = (...parts: ReadonlyArray<unknown>) => void lines.push(parts.join(" "))
      const recording: Console.Console = {
        ...usual,
        log: (...parts: ReadonlyArray<unknown>) =>
          Effect.sync(() => {
            record(...parts)
          }),
        unsafe: { ...usual.unsafe, log: record },
      }
      yield* Effect.logDebug("a").pipe(
        Effect.zipRight(Effect.logError("b")),
        Effect.provide(Logging.pipe(Layer.provide(testAppConfig((config) => ({ ...config, log }))))),
        Effect.withConsole(recording),
      )
      return lines
    })

  const cases: ReadonlyArray<readonly [AppConfigShape["log"], ReadonlyArray<RegExp>]> = [
    [{ level: "debug", format: "json" }, [/^\{"time":.*"debug"/, /^\{"time":.*"error"/]],
    [{ level: "error", format: "pretty" }, [/ERROR b$/]],
    [{ level: "none", format: "json" }, []],
  ]
  for (const [log, expected] of cases)
    it.effect(`with LOG_LEVEL=${log.level} and LOG_FORMAT=${log.format}`, () =>
      Effect.gen(function* () {
        const lines = yield* printed(log)
        expect(lines).toHaveLength(expected.length)
        expected.forEach((pattern, index) => {
          expect(lines[index]).toMatch(pattern)
        })
      }),
    )
})
