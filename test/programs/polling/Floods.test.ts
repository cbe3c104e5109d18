import { SqlClient } from "@effect/sql/SqlClient"
import { describe, expect, it } from "@effect/vitest"
import { Clock, Effect, FastCheck as fc, Fiber, Layer, Metric, Option, TestClock } from "effect"
import { newAccount } from "../../../src/domain/Account.ts"
import { ChatId, UserId } from "../../../src/domain/Ids.ts"
import { EmbeddedChatOwnership } from "../../../src/layers/lanes/EmbeddedChatOwnership.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { InMemoryHealth } from "../../../src/layers/monitoring/InMemoryHealth.ts"
import { SqlDatabaseHealth } from "../../../src/layers/sql/SqlDatabaseHealth.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import type { AppConfigShape } from "../../../src/services/AppConfig.ts"
import { ChatOwnership } from "../../../src/services/ChatOwnership.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { FakeTelegram } from "../../layers/FakeTelegram.ts"
import { storedMessages } from "../../layers/Stored.ts"
import { testAppConfig } from "../../layers/TestAppConfig.ts"
import { startPolling } from "./StartPolling.ts"

const world = (change: Partial<AppConfigShape> = {}) =>
  Layer.fresh(
    InMemoryHealth.pipe(
      Layer.provideMerge(SqlDatabaseHealth),
      Layer.provideMerge(Layer.mergeAll(FakeTelegram.layer, EmbeddedChatOwnership, FloodControlledSchedule)),
      Layer.provideMerge(SqlStorage),
      Layer.provideMerge(testAppConfig((config) => ({ ...config, ...change }))),
    ),
  )

let lastId = 0
const pressIn = (chat: number, person = chat) => ({
  update_id: (lastId += 1),
  callback_query: {
    id: `q${lastId}`,
    from: { id: person, language_code: "uz" },
    message: { message_id: 1, date: 1, chat: { id: chat, type: chat < 0 ? "group" : "private" } },
    data: "x",
  },
})

const pressAll = (chats: ReadonlyArray<number>) =>
  Effect.forEach(chats, (chat) => FakeTelegram.pushUpdate(pressIn(chat)), { discard: true })

const stored = Effect.flatMap(Inbox, ({ waiting }) => waiting)
const storedOf = (chat: number) =>
  Effect.map(stored, (entries) => entries.filter(({ chatId }) => chatId === chat).length)
const notices = Effect.map(storedMessages("reply"), (rows) =>
  rows.map(({ chatId, message }) => [chatId, message.html]),
)
const dropped = Effect.map(Metric.value(Metrics.dropped.rate_limited), ({ count }) => count)
const many = (chat: number, count: number) => Array.from({ length: count }, () => chat)

const polling = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fiber = yield* startPolling
    const result = yield* effect
    yield* Fiber.interrupt(fiber)
    return result
  })

describe("a person who acts too fast", () => {
  it.effect("is told once, and the excess is confirmed, counted and not stored", () =>
    polling(
      Effect.gen(function* () {
        const before = yield* dropped
        yield* pressAll([...many(7, 400), 8, 9])
        yield* TestClock.adjust("1 second")
        expect(yield* storedOf(7)).toBe(30)
        expect((yield* stored).length).toBe(32)
        expect(yield* dropped).toBe(before + 370)
        expect(yield* notices).toEqual([[7, locales.uz.common.tooFast("10 soniya")]])
        expect(yield* FakeTelegram.unconfirmed).toEqual([])
        // At the same pace, three per second pass, and nothing is said.
        for (let second = 0; second < 20; second++) {
          yield* pressAll(many(7, 20))
          yield* TestClock.adjust("1 second")
        }
        expect(yield* storedOf(7)).toBeGreaterThanOrEqual(87)
        expect(yield* storedOf(7)).toBeLessThanOrEqual(93)
        expect((yield* notices).length).toBe(1)
        // After a rest the limit is full again, and exceeding it would be announced again.
        yield* TestClock.adjust("11 seconds")
        const rested = yield* storedOf(7)
        yield* pressAll(many(7, 31))
        yield* TestClock.adjust("1 second")
        expect(yield* storedOf(7)).toBe(rested + 30)
        expect((yield* notices).length).toBe(2)
      }),
    ).pipe(Effect.provide(world())),
  )

  it.effect("in a group is told nothing, and a group has one limit for all its members", () =>
    polling(
      Effect.gen(function* () {
        for (let person = 1; person <= 50; person++) yield* FakeTelegram.pushUpdate(pressIn(-5, person))
        yield* TestClock.adjust("1 second")
        expect(yield* storedOf(-5)).toBe(30)
        expect(yield* notices).toEqual([])
      }),
    ).pipe(Effect.provide(world())),
  )

  it.effect("isn't limited as an admin, and nobody is without a limit", () =>
    Effect.forEach(
      [{ adminIds: new Set([UserId.make(7)]) }, { personRate: 0 }],
      (change) =>
        polling(
          Effect.gen(function* () {
            yield* pressAll(many(7, 200))
            yield* TestClock.adjust("1 second")
            expect(yield* storedOf(7)).toBe(200)
            expect(yield* notices).toEqual([])
          }),
        ).pipe(Effect.provide(world(change))),
      { discard: true },
    ),
  )

  it.effect.prop(
    "affects nobody else: every other update is stored once and handed on in order",
    [fc.array(fc.integer({ min: 10, max: 30 }), { maxLength: 20 }), fc.array(fc.boolean(), { maxLength: 4 })],
    ([others, refusals]) => {
      let writes = 0
      let lastWrite = 0
      const refusing = Layer.effect(
        Inbox,
        Effect.map(Inbox, (inbox) =>
          Inbox.of({
            ...inbox,
            append: (items, next) =>
              refusals[writes++] === true
                ? Effect.fail(new StorageError({ operation: "inbox.append", code: "SQLITE_FULL" }))
                : Effect.flatMap(Clock.currentTimeMillis, (now) => {
                    lastWrite = now
                    return inbox.append(items, next)
                  }),
          }),
        ),
      )
      return polling(
        Effect.gen(function* () {
          const pushed: Array<readonly [id: number, chat: number]> = []
          for (const chat of others) {
            yield* pressAll(many(7, 12))
            yield* pressAll([chat])
            pushed.push([lastId, chat])
          }
          yield* TestClock.adjust("1 minute")
          const entries = (yield* stored).filter(({ chatId }) => chatId !== 7)
          // A refused batch is judged again: nobody is charged twice for it.
          expect(entries.map(({ chatId, updateId }) => [updateId, chatId])).toEqual(pushed)
          const [wanted, admitted] = [12 * others.length, yield* storedOf(7)]
          expect(admitted).toBeGreaterThanOrEqual(Math.min(30, wanted))
          // While a batch is refused, three per second become free.
          expect(admitted).toBeLessThanOrEqual(Math.min(30 + Math.ceil((3 * lastWrite) / 1000), wanted))
          expect((yield* notices).length).toBe(admitted < wanted ? 1 : 0)
          const ownership = yield* ChatOwnership
          expect(yield* ownership.pending).toBe((yield* stored).length)
        }),
      ).pipe(Effect.provide(refusing.pipe(Layer.provideMerge(world()))))
    },
    {
      fastCheck: {
        numRuns: 6,
        examples: [
          [
            [10, 10, 10, 10, 10, 10, 10, 10],
            [false, true],
          ],
        ],
      },
    },
  )

  it.effect("isn't limited for a backlog of hours that arrives at once after an outage", () =>
    polling(
      Effect.gen(function* () {
        yield* TestClock.adjust("3 hours")
        for (let minute = 0; minute < 120; minute++)
          yield* FakeTelegram.pushUpdate({
            update_id: (lastId += 1),
            message: {
              message_id: 1,
              date: 1_000 + minute * 60,
              chat: { id: 7, type: "private" },
              from: { id: 7 },
            },
          })
        yield* TestClock.adjust("1 minute")
        expect(yield* storedOf(7)).toBe(120)
        expect(yield* notices).toEqual([])
      }),
    ).pipe(Effect.provide(world())),
  )

  it.effect("is told in their account's language, unless they are banned", () =>
    polling(
      Effect.gen(function* () {
        const account = (id: number) => ({
          ...newAccount(
            {
              id: UserId.make(id),
              firstName: "",
              lastName: Option.none(),
              username: Option.none(),
              languageCode: Option.none(),
            },
            0,
          ),
          locale: "en" as const,
        })
        const accounts = yield* Accounts
        yield* accounts.save([account(7), account(8)])
        yield* Effect.flatMap(SqlClient, (sql) => sql`UPDATE accounts SET standing = 'banned' WHERE id = 8`)
        yield* pressAll([...many(7, 40), ...many(8, 40)])
        yield* TestClock.adjust("1 second")
        expect(yield* notices).toEqual([[ChatId.make(7), locales.en.common.tooFast("10 seconds")]])
      }),
    ).pipe(Effect.provide(world())),
  )
})

describe("another bot", () => {
  it.effect("is confirmed, counted and not stored, whatever it sends", () =>
    polling(
      Effect.gen(function* () {
        const fromBots = Effect.map(Metric.value(Metrics.dropped.from_bot), ({ count }) => count)
        const before = yield* fromBots
        const said = (is_bot: boolean, kind = "message") => ({
          update_id: (lastId += 1),
          [kind]: {
            message_id: 1,
            date: 1,
            chat: { id: -5, type: "supergroup" },
            from: { id: is_bot ? 9 : 7, is_bot },
            text: "/help@job_test_bot",
          },
        })
        for (const update of [said(true), said(false), said(true, "edited_message"), said(true)])
          yield* FakeTelegram.pushUpdate(update)
        yield* TestClock.adjust("1 second")
        expect(yield* storedOf(-5)).toBe(1)
        expect(yield* fromBots).toBe(before + 3)
        expect(yield* FakeTelegram.unconfirmed).toEqual([])
      }),
    ).pipe(Effect.provide(world())),
  )
})
