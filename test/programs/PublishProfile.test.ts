import { describe, expect, it } from "@effect/vitest"
import { Effect, Fiber, Layer, Logger, TestClock } from "effect"
import { UserId } from "../../src/domain/Ids.ts"
import { Locale } from "../../src/domain/Locale.ts"
import type { TelegramMethod } from "../../src/domain/TelegramMethod.ts"
import { locales } from "../../src/locales/Locales.ts"
import { commandNames } from "../../src/locales/Texts.ts"
import { publishProfile } from "../../src/programs/PublishProfile.ts"
import { FakeTelegram } from "../layers/FakeTelegram.ts"
import { malformed, rateLimited, rejected, unavailable } from "../layers/Reaction.ts"
import { testAppConfig } from "../layers/TestAppConfig.ts"

const admin = UserId.make(900)
const audiences = [...Locale.literals, undefined]

const world = (environment = "test") =>
  Layer.mergeAll(
    FakeTelegram.layer,
    testAppConfig((config) => ({
      ...config,
      adminIds: new Set([admin]),
      sentry: { ...config.sentry, environment },
    })),
  )

const logged: Array<string> = []
const Recorded = Logger.replace(
  Logger.defaultLogger,
  Logger.make(({ logLevel, message }) => {
    logged.push(`${logLevel.label} ${String(message)}`)
  }),
)

/** Publishes, however long it has to wait. */
const published = Effect.gen(function* () {
  const fiber = yield* Effect.fork(publishProfile)
  yield* TestClock.adjust("1 hour")
  yield* Fiber.join(fiber)
  return yield* FakeTelegram.calls
}).pipe(Effect.provide(Recorded))

const paramsOf = (calls: Effect.Effect.Success<typeof published>, method: TelegramMethod) =>
  calls.filter((call) => call.method === method).map(({ params }) => params)

const textsOf = (language: unknown) => locales[Locale.literals.find((locale) => locale === language) ?? "ru"]

describe("publishProfile", () => {
  it.effect("publishes commands and descriptions for each language and for everybody else", () =>
    Effect.gen(function* () {
      const calls = yield* published
      const commands = paramsOf(calls, "setMyCommands")
      const everybody = commands.filter(({ scope }) => JSON.stringify(scope).includes("all_private_chats"))
      expect(everybody.map(({ language_code }) => language_code)).toEqual(audiences)
      for (const { commands: published_, language_code } of everybody)
        expect(published_).toEqual(
          commandNames.map((command) => ({ command, description: textsOf(language_code).commands[command] })),
        )
      expect(paramsOf(calls, "setMyDescription").map(({ description }) => description)).toEqual(
        audiences.map((language) => textsOf(language).profile.description),
      )
      expect(
        paramsOf(calls, "setMyShortDescription").map(({ short_description }) => short_description),
      ).toEqual(audiences.map((language) => textsOf(language).profile.shortDescription))
    }).pipe(Effect.provide(world())),
  )

  for (const [environment, isThere] of [
    ["test", true],
    ["production", false],
  ] as const)
    it.effect(
      `in ${environment}, /crash is ${isThere ? "" : "not "}listed to admins, and never to others`,
      () =>
        Effect.gen(function* () {
          for (const { commands, scope } of paramsOf(yield* published, "setMyCommands")) {
            const isAdmins = JSON.stringify(scope).includes(`${admin}`)
            expect(JSON.stringify(commands).includes('"crash"')).toBe(isThere && isAdmins)
          }
        }).pipe(Effect.provide(world(environment))),
    )

  it.effect("waits when told to and tries again, never sooner", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script({
        method: "setMyDescription",
        times: 2,
        reaction: rateLimited("30 seconds"),
      })
      const tries = (yield* published).filter(({ method }) => method === "setMyDescription").slice(0, 3)
      expect(tries.map(({ performed }) => performed)).toEqual([false, false, true])
      for (const [index, { at }] of tries.entries())
        if (index > 0) expect(at - (tries[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(30_000)
    }).pipe(Effect.provide(world())),
  )

  for (const [name, reaction] of Object.entries({
    rejected: rejected("chat-not-found"),
    unreachable: unavailable("network"),
    "limited without end": rateLimited("1 second"),
    "answered oddly": malformed,
  }))
    it.effect(`a method that is ${name} is a warning, and everything else is published`, () =>
      Effect.gen(function* () {
        logged.length = 0
        yield* FakeTelegram.script({ method: "setMyCommands", times: 1_000, reaction })
        const calls = yield* published
        const commands = paramsOf(calls, "setMyCommands").length
        expect(commands).toBeLessThanOrEqual(9 * 6)
        expect(paramsOf(calls, "setMyShortDescription")).toHaveLength(audiences.length)
        expect(logged).toHaveLength(9)
        for (const line of logged) expect(line).toMatch(/^WARN .*setMyCommands/)
      }).pipe(Effect.provide(world())),
    )
})
