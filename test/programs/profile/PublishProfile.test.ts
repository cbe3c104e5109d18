import { describe, expect, it } from "@effect/vitest"
import { type Duration, Effect, FastCheck as fc, Fiber, Layer, Logger, Option, TestClock } from "effect"
import { newAccount } from "../../../src/domain/Account.ts"
import { UserId } from "../../../src/domain/Ids.ts"
import { Language } from "../../../src/domain/Locale.ts"
import type { TelegramMethod } from "../../../src/domain/telegram/TelegramMethod.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { commandNames } from "../../../src/locales/Texts.ts"
import { forEverybody } from "../../../src/programs/profile/ComposeProfile.ts"
import { publishProfile } from "../../../src/programs/profile/PublishProfile.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { AppConfig } from "../../../src/services/AppConfig.ts"
import { PublishedProfile } from "../../../src/services/PublishedProfile.ts"
import { FakeTelegram, type RecordedCall } from "../../layers/FakeTelegram.ts"
import { forbidden, malformed, rateLimited, rejected, unavailable } from "../../layers/Reaction.ts"
import { testAppConfig } from "../../layers/TestAppConfig.ts"

const admin = UserId.make(900)
const other = UserId.make(901)
const somebody = {
  firstName: "Ann",
  lastName: Option.none(),
  username: Option.none(),
  languageCode: Option.none(),
}
const audiences = [...Language.literals, undefined]

const logged: Array<string> = []
const Recorded = Logger.replace(
  Logger.defaultLogger,
  Logger.make(({ logLevel, message }) => {
    logged.push(`${logLevel.label} ${String(message)}`)
  }),
)

const world = ({ adminIds = [admin], environment = "test" } = {}) =>
  Layer.merge(FakeTelegram.layer, Layer.merge(SqlStorage, Recorded)).pipe(
    Layer.provideMerge(
      testAppConfig((config) => ({
        ...config,
        adminIds: new Set(adminIds),
        sentry: { ...config.sentry, environment },
      })),
    ),
  )

const writes = (id: UserId) =>
  Effect.flatMap(Accounts, (accounts) => accounts.save([newAccount({ ...somebody, id }, 0)]))

/** The calls of one start within this time. */
const publishedWithin = (time: Duration.DurationInput) =>
  Effect.gen(function* () {
    const before = (yield* FakeTelegram.calls).length
    const fiber = yield* Effect.fork(publishProfile)
    yield* TestClock.adjust(time)
    yield* Fiber.interrupt(fiber)
    return (yield* FakeTelegram.calls).slice(before)
  })
const published = publishedWithin("5 minutes")

const paramsOf = (calls: ReadonlyArray<RecordedCall>, method: TelegramMethod) =>
  calls.filter((call) => call.method === method).map(({ params }) => params)

const textsOf = (language: unknown) =>
  locales[Language.literals.find((locale) => locale === language) ?? "ru"]

const chatOf = ({ scope }: RecordedCall["params"]) =>
  (scope as { readonly chat_id?: number } | undefined)?.chat_id

const ofMethods = ["setMyCommands", "setMyDescription", "setMyShortDescription"] as const
const perEverybody = { setMyCommands: 1 + 4, setMyDescription: 4, setMyShortDescription: 4 }

describe("publishProfile", () => {
  it.effect("publishes commands and descriptions for each language and as defaults", () =>
    Effect.gen(function* () {
      const calls = yield* published
      const commands = paramsOf(calls, "setMyCommands")
      const everybody = commands.filter(({ scope }) => JSON.stringify(scope).includes("all_private_chats"))
      expect(everybody.map(({ language_code }) => language_code)).toEqual(audiences)
      for (const { commands: given, language_code } of everybody)
        expect(given).toEqual(
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
          yield* writes(admin)
          const calls = paramsOf(yield* published, "setMyCommands")
          expect(calls.filter((params) => chatOf(params) === admin)).toHaveLength(audiences.length)
          for (const params of calls)
            expect(JSON.stringify(params["commands"]).includes('"crash"')).toBe(
              isThere && chatOf(params) === admin,
            )
        }).pipe(Effect.provide(world({ environment }))),
    )

  it.effect.prop(
    "an admin's commands are published within seconds of their first message, without exceeding limits",
    [fc.array(fc.tuple(fc.constantFrom(admin, other), fc.integer({ min: 1, max: 60 })), { maxLength: 4 })],
    ([arrivals]) =>
      Effect.gen(function* () {
        const fiber = yield* Effect.fork(publishProfile)
        const met = new Set<number>()
        for (const [who, seconds] of arrivals) {
          yield* TestClock.adjust(`${seconds} seconds`)
          yield* writes(who)
          met.add(who)
          yield* TestClock.adjust("5 seconds")
          const chats = paramsOf(yield* FakeTelegram.calls, "setMyCommands").flatMap(
            (params) => chatOf(params) ?? [],
          )
          expect(new Set(chats)).toEqual(met)
          expect(chats).toHaveLength(met.size * audiences.length)
        }
        yield* Fiber.interrupt(fiber)
      }).pipe(Effect.provide(world({ adminIds: [admin, other] }))),
    { fastCheck: { numRuns: 10 } },
  )

  it.effect("publishes only what differs from what is published", () =>
    Effect.gen(function* () {
      yield* writes(admin)
      expect(yield* published).toHaveLength(13 + audiences.length)
      expect(yield* published).toEqual([])
      const { note } = yield* PublishedProfile
      const changed = forEverybody.filter((_, index) => index % 3 === 1)
      for (const { part } of changed) yield* note({ part, content: "as it was before" })
      expect(yield* published).toHaveLength(changed.length)
      expect(yield* published).toEqual([])
    }).pipe(Effect.provide(world())),
  )

  it.effect("removes the admin commands of a former admin, once", () =>
    Effect.gen(function* () {
      yield* writes(admin)
      yield* published
      const config = yield* AppConfig
      const demoted = Effect.provideService(published, AppConfig, { ...config, adminIds: new Set<UserId>() })
      yield* FakeTelegram.script({ method: "deleteMyCommands", reaction: unavailable("network") })
      const calls = yield* demoted
      const languages = new Set(
        calls.filter(({ performed }) => performed).map(({ params }) => params["language_code"]),
      )
      expect(calls).toHaveLength(audiences.length + 1)
      expect(languages).toEqual(new Set(audiences))
      for (const { method, params } of calls) {
        expect(method).toBe("deleteMyCommands")
        expect(chatOf(params)).toBe(admin)
      }
      expect(yield* demoted).toEqual([])
    }).pipe(Effect.provide(world())),
  )

  it.effect("waits at least as long as told, whatever is published next", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script({
        method: "setMyDescription",
        times: 2,
        reaction: rateLimited("30 seconds"),
      })
      const calls = yield* published
      for (const [index, { performed, at }] of calls.entries()) {
        const next = calls[index + 1]
        if (!performed && next !== undefined) expect(next.at - at).toBeGreaterThanOrEqual(30_000)
      }
      expect(calls.filter(({ performed }) => performed)).toHaveLength(13)
    }).pipe(Effect.provide(world())),
  )

  for (const [name, method, reaction] of [
    ["refused", "setMyCommands", rejected("chat-not-found")],
    ["forbidden", "setMyCommands", forbidden()],
    ["lost", "setMyDescription", unavailable("network")],
    ["limited without end", "setMyShortDescription", rateLimited("1 second")],
    ["answered oddly", "setMyDescription", malformed],
  ] as const)
    it.effect(
      `while ${method} is ${name}, the rest is published, and it is retried at growing intervals`,
      () =>
        Effect.gen(function* () {
          logged.length = 0
          yield* FakeTelegram.script({ method, times: 1_000, reaction })
          const calls = yield* publishedWithin("1 hour")
          for (const each of ofMethods)
            if (each !== method) expect(paramsOf(calls, each)).toHaveLength(perEverybody[each])
          const times = calls
            .filter((call) => call.method === method && call.params["language_code"] === "uz")
            .map(({ at }) => at)
          expect(times.length).toBeGreaterThanOrEqual(8)
          expect(times.length).toBeLessThanOrEqual(11)
          const waits = times.slice(1).map((at, index) => at - (times[index] ?? 0))
          for (const [index, wait] of waits.slice(1).entries())
            expect(wait).toBeGreaterThan(waits[index] ?? 0)
          for (const line of logged) expect(line).toMatch(new RegExp(`^WARN .*${method}`))
        }).pipe(Effect.provide(world())),
    )

  it.effect("publishes at the next start only what the last one couldn't", () =>
    Effect.gen(function* () {
      yield* FakeTelegram.script({
        method: "setMyDescription",
        times: audiences.length,
        reaction: unavailable("network"),
      })
      yield* publishedWithin("1 second")
      const calls = yield* published
      expect(calls.map(({ method }) => method)).toEqual(audiences.map(() => "setMyDescription"))
      expect(calls.every(({ performed }) => performed)).toBe(true)
    }).pipe(Effect.provide(world())),
  )
})
