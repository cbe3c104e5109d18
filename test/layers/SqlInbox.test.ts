import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { ChatId, UpdateId } from "../../src/domain/Ids.ts"
import { Inbox, type InboxEntry, type InboxItem } from "../../src/services/Inbox.ts"
import { Transaction } from "../../src/services/Transaction.ts"
import { storedUpdates } from "./Stored.ts"
import { TestStorage } from "./TestStorage.ts"

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
    "an update is new exactly once, however often and in whatever batches it comes",
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
    "gives back payloads as they came, in the order they came",
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

  it.effect("keeps a payload that is nested deeper than SQLite reads JSON", () =>
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
    "forgets all ids that were handled before a time, however many, and no other",
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

  it.effect("stores the offset with the batch, a lower one too", () =>
    Effect.gen(function* () {
      yield* clean
      const inbox = yield* Inbox
      yield* inbox.append([item(900)], 901)
      expect(yield* inbox.offset).toBe(901)
      yield* inbox.append([item(3)], 4)
      expect(yield* inbox.offset).toBe(4)
    }),
  )

  it.effect("forgets a removal with the transaction that fails", () =>
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
})
