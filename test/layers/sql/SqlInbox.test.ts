import { expect, layer } from "@effect/vitest"
import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, FastCheck as fc, Logger, Metric, Option } from "effect"
import { ChatId, UpdateId } from "../../../src/domain/Ids.ts"
import { Inbox, type InboxEntry, type InboxItem } from "../../../src/services/Inbox.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { openColumn } from "./OpenColumn.ts"
import { storedUpdates } from "../Stored.ts"
import { TestStorage } from "../TestStorage.ts"

const item = (updateId: number, payload: unknown = { update_id: updateId }): InboxItem => ({
  updateId: UpdateId.make(updateId),
  chatId: ChatId.make(7),
  payload,
  json: JSON.stringify(payload),
  receivedAt: 1,
})
const idsOf = (items: ReadonlyArray<InboxEntry>) => items.map(({ updateId }) => updateId)

const clean = Effect.gen(function* () {
  const inbox = yield* Inbox
  yield* inbox.remove(idsOf(yield* inbox.waiting), 0)
  yield* inbox.forget(Infinity)
})

layer(TestStorage)("SqlInbox", (it) => {
  it.effect.prop(
    "an update is new exactly once, in any combination of batches",
    [fc.array(fc.array(fc.integer({ min: 1, max: 30 })), { maxLength: 8 })],
    ([batches]) =>
      Effect.gen(function* () {
        yield* clean
        const inbox = yield* Inbox
        const fresh: Array<number> = []
        for (const [index, batch] of batches.entries()) {
          const added = idsOf(
            yield* inbox.append(
              batch.map((id) => item(id)),
              index,
            ),
          )
          fresh.push(...added)
          if (index % 2 === 1) yield* inbox.remove(added, 5)
        }
        const distinct = new Set(batches.flat())
        expect(fresh.length).toBe(distinct.size)
        expect(new Set(fresh)).toEqual(distinct)
      }),
  )

  it.effect.prop(
    "returns payloads unchanged, in order of arrival",
    [fc.array(fc.jsonValue())],
    ([payloads]) =>
      Effect.gen(function* () {
        yield* clean
        const inbox = yield* Inbox
        const json = payloads.map((payload) => JSON.parse(JSON.stringify(payload)) as unknown)
        // Descending ids: the order is that of arrival, not of ids.
        yield* inbox.append(
          json.map((payload, index) => item(1000 - index, payload)),
          1,
        )
        expect((yield* storedUpdates).map(({ payload }) => payload)).toEqual(json)
      }),
  )

  it.effect("keeps a payload that is nested deeper than SQLite parses JSON", () =>
    Effect.gen(function* () {
      yield* clean
      const inbox = yield* Inbox
      const deep = JSON.parse("[".repeat(1500) + "]".repeat(1500)) as unknown
      yield* inbox.append([item(1, deep), item(2)], 3)
      expect(idsOf(yield* inbox.waiting)).toEqual([1, 2])
      expect((yield* storedUpdates).map(({ payload }) => payload)).toEqual([deep, { update_id: 2 }])
    }),
  )

  it.effect("remembers a handled id until it is forgotten", () =>
    Effect.gen(function* () {
      yield* clean
      const inbox = yield* Inbox
      yield* inbox.append([item(5)], 6)
      yield* inbox.remove([UpdateId.make(5)], 1000)
      yield* inbox.forget(1000)
      expect(yield* inbox.append([item(5)], 6)).toEqual([])
      yield* inbox.forget(1001)
      expect(idsOf(yield* inbox.append([item(5)], 6))).toEqual([5])
    }),
  )

  it.effect.prop(
    "forgets exactly the ids that were handled before a time",
    [fc.integer({ min: 0, max: 16_000 }), fc.integer({ min: 0, max: 3 })],
    ([old, young]) =>
      Effect.gen(function* () {
        yield* clean
        const inbox = yield* Inbox
        const ids = Array.from({ length: old + young }, (_, index) => UpdateId.make(index + 1))
        yield* inbox.remove(ids.slice(0, old), 1_000)
        yield* inbox.remove(ids.slice(old), 1_001)
        yield* inbox.forget(1_001)
        const asked = [...new Set([1, 5_000, 5_001, 10_001, old, old + 1, old + young])]
        const known = asked.filter((id) => id >= 1 && id <= old + young)
        const fresh = idsOf(
          yield* inbox.append(
            known.map((id) => item(id)),
            1,
          ),
        )
        expect(fresh).toEqual(known.filter((id) => id <= old))
      }),
    { fastCheck: { numRuns: 5 } },
  )

  it.effect("stores the offset with the batch, even a lower one", () =>
    Effect.gen(function* () {
      yield* clean
      const inbox = yield* Inbox
      yield* inbox.append([item(900)], 901)
      expect(yield* inbox.offset).toBe(901)
      yield* inbox.append([item(3)], 4)
      expect(yield* inbox.offset).toBe(4)
    }),
  )

  it.effect("undoes a removal when its transaction fails", () =>
    Effect.gen(function* () {
      yield* clean
      const inbox = yield* Inbox
      const transaction = yield* Transaction
      yield* inbox.append([item(8)], 9)
      const removal = Effect.zipRight(inbox.remove([UpdateId.make(8)], 1), Effect.fail("no" as const))
      expect(yield* Effect.flip(transaction.run(removal))).toBe("no")
      expect(idsOf(yield* inbox.waiting)).toEqual([8])
    }),
  )

  it.effect.prop(
    "holds what arrived and was not removed, with the number of processes each was blamed for",
    [
      fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 20 })),
    ],
    ([ids, named]) =>
      Effect.gen(function* () {
        yield* clean
        const inbox = yield* Inbox
        expect(Option.getOrUndefined(yield* inbox.oldest)).toBeUndefined()
        yield* inbox.append(
          ids.map((id) => ({ ...item(id), receivedAt: 100 + id })),
          1,
        )
        const removed = named.slice(0, 2)
        for (const id of named) expect(yield* inbox.blame(UpdateId.make(id))).toBeUndefined()
        for (const id of removed) yield* inbox.remove([UpdateId.make(id)], 1)
        const left = ids.filter((id) => !removed.includes(id))
        expect(yield* inbox.waiting).toEqual(
          left.map((id) => ({ updateId: id, chatId: 7, begun: named.filter((each) => each === id).length })),
        )
        const received = left.map((id) => 100 + id)
        expect(Option.getOrUndefined(yield* inbox.oldest)).toBe(
          left.length === 0 ? undefined : Math.min(...received),
        )
        const asked = named.map((id) => UpdateId.make(id))
        expect(idsOf(yield* inbox.load(asked))).toEqual(left.filter((id) => named.includes(id)))
      }),
    { fastCheck: { numRuns: 30 } },
  )

  it.effect("remembers when an id was first handled, even if it is handled again", () =>
    Effect.gen(function* () {
      yield* clean
      const inbox = yield* Inbox
      const id = UpdateId.make(5)
      yield* inbox.remove([id, id], 1_000)
      yield* inbox.remove([id], 2_000)
      yield* inbox.forget(1_001)
      expect(idsOf(yield* inbox.append([item(5)], 6))).toEqual([5])
    }),
  )

  it.effect("stores nothing of a batch whose offset can't be stored", () =>
    Effect.gen(function* () {
      yield* clean
      const inbox = yield* Inbox
      yield* inbox.append([], 77)
      expect(yield* Effect.flip(inbox.append([item(5)], NaN))).toMatchObject({ _tag: "StorageError" })
      expect(yield* inbox.waiting).toEqual([])
      expect(yield* inbox.offset).toBe(77)
    }),
  )

  it.effect.prop(
    "sets aside unreadable payloads once and for good, reports them, and returns the rest",
    [fc.array(fc.boolean(), { maxLength: 6 })],
    ([damages]) =>
      Effect.gen(function* () {
        yield* clean
        const inbox = yield* Inbox
        const sql = yield* SqlClient
        yield* sql`DELETE FROM dead_letters`
        const counted = Effect.map(Metric.value(Metrics.deadLetters.update.unreadable), ({ count }) => count)
        const before = yield* counted
        const items = damages.map((_, index) => item(index + 1))
        yield* inbox.append(items, 1)
        const damaged = items.filter((_, index) => damages[index])
        const whole = items.filter((_, index) => !damages[index])
        for (const { updateId } of damaged)
          yield* sql`UPDATE inbox SET payload = ${`damaged ${updateId}`} WHERE update_id = ${updateId}`
        const said: Array<unknown> = []
        const listening = Logger.add(Logger.make(({ message }) => said.push(message)))
        for (const times of [1, 2]) {
          const loaded = yield* Effect.provide(inbox.load(idsOf(items)), listening)
          expect({ times, loaded }).toEqual({ times, loaded: whole })
        }
        expect(idsOf(yield* inbox.waiting)).toEqual(idsOf(whole))
        const kept = yield* sql<{ payload: string; detail: string }>`
          SELECT origin, update_id, chat_id, payload, reason, detail FROM dead_letters`
        const opened = yield* openColumn(kept, "dead_letters", "payload")
        const letters = yield* openColumn(opened, "dead_letters", "detail")
        expect(letters).toEqual(
          damaged.map(({ chatId, updateId }) => ({
            origin: "update",
            update_id: updateId,
            chat_id: chatId,
            payload: `damaged ${updateId}`,
            reason: "unreadable",
            detail: "",
          })),
        )
        expect((yield* counted) - before).toBe(damaged.length)
        expect(said.length).toBe(damaged.length > 0 ? 1 : 0)
        expect(idsOf(yield* inbox.append(damaged, 1))).toEqual([])
      }),
    { fastCheck: { numRuns: 20 } },
  )
})

layer(TestStorage)("a new SqlInbox", (it) => {
  it.effect("polls from the beginning", () =>
    Effect.gen(function* () {
      const inbox = yield* Inbox
      expect(yield* inbox.offset).toBe(0)
    }),
  )
})
