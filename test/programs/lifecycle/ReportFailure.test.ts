import { describe, expect, it } from "@effect/vitest"
import { Cause, type Console, Effect, Exit, FastCheck as fc, FiberId } from "effect"
import { TelegramUnauthorized } from "../../../src/domain/telegram/TelegramError.ts"
import { InvalidSettings } from "../../../src/layers/settings/EnvAppConfig.ts"
import { reportFailure } from "../../../src/programs/lifecycle/ReportFailure.ts"

const recording = (errors: Array<string>) =>
  Effect.map(Effect.console, (console): Console.Console => ({
    ...console,
    error: (...said) => Effect.sync(() => void errors.push(said.map(String).join(" "))),
  }))

/** The output on standard error, and how the program ends. */
const reported = (cause: Cause.Cause<unknown>) =>
  Effect.gen(function* () {
    const errors: Array<string> = []
    const exit = yield* reportFailure(Effect.failCause(cause)).pipe(
      Effect.withConsole(yield* recording(errors)),
      Effect.exit,
    )
    return { errors, exit }
  })

describe("reportFailure", () => {
  it.effect("reports an expected failure in its own words, and leaves it unchanged", () =>
    Effect.gen(function* () {
      const refused = Cause.fail(new TelegramUnauthorized({ method: "getMe" }))
      const { errors, exit } = yield* reported(refused)
      expect(errors).toEqual(["Telegram refused the bot token (getMe: 401). Check TELEGRAM_BOT_TOKEN"])
      expect(exit).toEqual(Exit.failCause(refused))
    }),
  )

  it.effect("reports every invalid setting on a line of its own", () =>
    Effect.gen(function* () {
      const problems = ["A is wrong", "B is missing"]
      const { errors } = yield* reported(Cause.fail(new InvalidSettings({ problems })))
      expect(errors).toEqual(["A is wrong\nB is missing"])
    }),
  )

  it.effect("reports the first of several concurrent failures", () =>
    Effect.gen(function* () {
      const both = Cause.parallel(Cause.fail(new Error("one")), Cause.interrupt(FiberId.none))
      expect((yield* reported(both)).errors).toEqual(["one"])
    }),
  )

  it.effect.prop(
    "reports any failure or defect once, and quotes nothing of a defect",
    [fc.anything(), fc.uuid()],
    ([thrown, secret]) =>
      Effect.gen(function* () {
        for (const cause of [
          Cause.fail(thrown),
          Cause.die(thrown),
          Cause.die(new Error(secret)),
          Cause.die(secret),
        ]) {
          const { errors, exit } = yield* reported(cause)
          expect(errors).toHaveLength(1)
          expect(errors[0]?.length).toBeGreaterThan(0)
          expect(errors.join()).not.toContain(secret)
          expect(Exit.isFailure(exit)).toBe(true)
        }
      }),
  )

  it.effect("names where a defect arose", () =>
    Effect.gen(function* () {
      const { errors } = yield* reported(Cause.die(new RangeError("what Ann wrote")))
      expect(errors[0]).toMatch(
        /^The process ended by a defect: RangeError\n {4}at .*ReportFailure\.test\.ts/,
      )
      expect(errors[0]).not.toContain("Ann")
    }),
  )

  it.effect("reports neither an interruption nor a success", () =>
    Effect.gen(function* () {
      const { errors } = yield* reported(Cause.interrupt(FiberId.none))
      expect(errors).toEqual([])
      expect(yield* reportFailure(Effect.succeed(7))).toBe(7)
    }),
  )
})
