import { SqlClient } from "@effect/sql/SqlClient"
import { describe, expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Fiber, Layer, TestClock } from "effect"
import { UpdateId } from "../../../src/domain/Ids.ts"
import { EmbeddedChatOwnership } from "../../../src/layers/lanes/EmbeddedChatOwnership.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { InMemoryHealth } from "../../../src/layers/monitoring/InMemoryHealth.ts"
import { SqlDatabaseHealth } from "../../../src/layers/sql/SqlDatabaseHealth.ts"
import { ChatOwnership } from "../../../src/services/ChatOwnership.ts"
import { DeadLetters } from "../../../src/services/DeadLetters.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { TelegramClient } from "../../../src/services/TelegramClient.ts"
import { FakeTelegram } from "../../layers/FakeTelegram.ts"
import * as Reaction from "../../layers/Reaction.ts"
import { startPolling } from "./StartPolling.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

/** Stored ids: pending, or handled already. */
const stored = Effect.gen(function* () {
  const sql = yield* SqlClient
  const rows = yield* sql<{ id: number }>`
    SELECT update_id AS id FROM inbox UNION SELECT update_id FROM handled_updates`
  return new Set(rows.map(({ id }) => id))
})

/** Updates that Telegram forgot: pushed, and not waiting there any more. */
const confirmed = (pushed: ReadonlyArray<number>) =>
  Effect.map(FakeTelegram.unconfirmed, (left) => {
    const waiting = new Set(left.map((raw) => (raw as { readonly update_id: number }).update_id))
    return pushed.filter((id) => !waiting.has(id))
  })

/** Telegram and a database that fails every write for which the plan says so. */
const world = (refusals: ReadonlyArray<boolean>, pushed: ReadonlyArray<number>) => {
  const arrived = new Set<number>()
  const watched: { polls: number; broken: ReadonlyArray<number> } = { polls: 0, broken: [] }
  const refusing = Layer.effect(
    Inbox,
    Effect.map(Inbox, (inbox) => {
      let writes = 0
      return Inbox.of({
        ...inbox,
        append: (items, next) =>
          refusals[writes++] === true
            ? Effect.fail(new StorageError({ operation: "inbox.append", code: "SQLITE_FULL" }))
            : inbox.append(items, next),
      })
    }),
  )
  /** After each poll, before anything else can happen, every update that Telegram forgot must be stored. */
  const watching = Layer.effect(
    TelegramClient,
    Effect.gen(function* () {
      const client = yield* TelegramClient
      const context = yield* Effect.context<FakeTelegram | SqlClient>()
      const check = Effect.gen(function* () {
        const kept = yield* stored
        watched.polls += 1
        watched.broken = [
          ...watched.broken,
          ...(yield* confirmed(pushed)).filter((id) => arrived.has(id) && !kept.has(id)),
        ]
      }).pipe(Effect.provide(context), Effect.orDie)
      return TelegramClient.of({
        ...client,
        getUpdates: (params) => Effect.ensuring(client.getUpdates(params), check),
      })
    }),
  )
  const layer = InMemoryHealth.pipe(
    Layer.provideMerge(SqlDatabaseHealth),
    Layer.provideMerge(Layer.merge(EmbeddedChatOwnership, FloodControlledSchedule)),
    Layer.provideMerge(Layer.mergeAll(refusing, watching)),
    Layer.provideMerge(FakeTelegram.layer),
    Layer.provideMerge(TestStorage),
  )
  return { arrived, layer: Layer.fresh(layer), watched }
}

const update = (update_id: number) => ({
  update_id,
  message: { message_id: 1, date: 1, chat: { id: update_id, type: "private" }, from: { id: update_id } },
})

const reactions = fc.constantFrom(
  Reaction.unavailable("network"),
  Reaction.unavailable("network", { performed: true }),
  Reaction.unavailable("server"),
  Reaction.malformed,
  Reaction.rateLimited("2 seconds"),
  Reaction.conflict("other-poller"),
  Reaction.slow("3 seconds"),
)

describe("polling", () => {
  it.effect.prop(
    "never makes Telegram forget an update that isn't stored, and accepts each once, whatever fails on either side",
    [
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.boolean(), { maxLength: 6 }),
      fc.array(reactions, { maxLength: 5 }),
    ],
    ([gaps, refusals, troubles]) => {
      const ids = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 100))
      const { arrived, layer, watched } = world(refusals, ids)
      return Effect.gen(function* () {
        yield* FakeTelegram.script(
          ...troubles.map((reaction) => ({ method: "getUpdates" as const, reaction })),
        )
        const fiber = yield* startPolling
        for (const id of ids) {
          arrived.add(id)
          yield* FakeTelegram.pushUpdate(update(id))
          yield* TestClock.adjust("700 millis")
        }
        yield* TestClock.adjust("10 minutes")
        yield* Fiber.interrupt(fiber)
        expect(watched.polls).toBeGreaterThan(0)
        expect(watched.broken).toEqual([])
        expect([...(yield* stored)].sort((one, other) => one - other)).toEqual(ids)
        const taken = yield* Effect.flatMap(ChatOwnership, (ownership) => ownership.take(100))
        expect(taken.map(({ updateId }) => updateId)).toEqual(ids)
        expect(yield* Effect.flatMap(ChatOwnership, (ownership) => ownership.pending)).toBe(ids.length)
      }).pipe(Effect.provide(layer))
    },
    { fastCheck: { numRuns: 15 } },
  )

  it.effect("never hands on a handled update again, nor a duplicate within a batch", () => {
    const { layer } = world([], [])
    return Effect.gen(function* () {
      const inbox = yield* Inbox
      const ownership = yield* ChatOwnership
      yield* inbox.remove([UpdateId.make(5)], 0)
      for (const id of [5, 6, 6]) yield* FakeTelegram.pushUpdate(update(id))
      const fiber = yield* startPolling
      yield* TestClock.adjust("1 second")
      yield* Fiber.interrupt(fiber)
      expect((yield* ownership.take(64)).map(({ updateId }) => updateId)).toEqual([6])
      expect(yield* ownership.pending).toBe(1)
      expect(yield* inbox.offset).toBe(7)
    }).pipe(Effect.provide(layer))
  })

  it.effect("pauses while 500 updates are pending", () => {
    const { layer } = world([], [])
    return Effect.gen(function* () {
      const ownership = yield* ChatOwnership
      for (let id = 1; id <= 700; id++) yield* FakeTelegram.pushUpdate(update(id))
      const fiber = yield* startPolling
      yield* TestClock.adjust("1 minute")
      expect(yield* ownership.pending).toBe(500)
      yield* ownership.settle(yield* ownership.take(64))
      yield* TestClock.adjust("1 second")
      expect(yield* ownership.pending).toBe(536)
      yield* Fiber.interrupt(fiber)
    }).pipe(Effect.provide(layer))
  })

  it.effect(
    "keeps updates without a usable update_id as dead letters, and continues with the rest of the batch",
    () => {
      const { layer } = world([], [])
      return Effect.gen(function* () {
        yield* FakeTelegram.pushUpdate(update(7))
        yield* FakeTelegram.pushUpdate({ message: { text: "no id" } })
        yield* FakeTelegram.pushUpdate(update(9))
        const fiber = yield* startPolling
        yield* TestClock.adjust("1 second")
        yield* Fiber.interrupt(fiber)
        expect([...(yield* stored)]).toEqual([7, 9])
        expect(yield* Effect.flatMap(DeadLetters, (letters) => letters.count)).toBe(1)
      }).pipe(Effect.provide(layer))
    },
  )
})
