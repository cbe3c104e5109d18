import { expect, it } from "@effect/vitest"
import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer, Metric } from "effect"
import { describe } from "vitest"
import { ChatId, UpdateId } from "../../../src/domain/Ids.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { DeadLetters } from "../../../src/services/DeadLetters.ts"
import { Inbox, type InboxItem } from "../../../src/services/Inbox.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { storedMessages } from "../../layers/Stored.ts"
import { receive, running, settle, World } from "./RunningTurns.ts"

const item = (id: number, chat: number, text = "hi"): InboxItem => {
  const payload = {
    update_id: id,
    message: { message_id: id, date: 1, chat: { id: chat, type: "private" }, from: { id: chat }, text },
  }
  return {
    updateId: UpdateId.make(id),
    chatId: ChatId.make(chat),
    payload,
    json: JSON.stringify(payload),
    receivedAt: 1,
  }
}

const state = Effect.gen(function* () {
  const sql = yield* SqlClient
  const rows = yield* sql<{ update_id: number }>`SELECT update_id FROM handled_updates ORDER BY update_id`
  const replies = yield* (yield* Outbox).after("reply", 0, 1000)
  return {
    handled: rows.map((row) => row.update_id),
    waiting: (yield* (yield* Inbox).waiting).length,
    answered: replies.map(({ chatId }) => chatId),
    letters: yield* (yield* DeadLetters).count,
  }
})

/** The first `times` transactions fail after they did everything. */
const failingFirst = (times: number, code: string) =>
  Layer.effect(
    Transaction,
    Effect.map(Transaction, ({ run }) => {
      let left = times
      return Transaction.of({
        run: (effect) =>
          run(
            Effect.tap(effect, () =>
              left-- > 0 ? Effect.fail(new StorageError({ operation: "test", code })) : Effect.void,
            ),
          ),
      })
    }),
  )

describe("runTurns", () => {
  it.effect("handles each chat's updates in order and once, many chats side by side", () =>
    running(
      Effect.gen(function* () {
        yield* receive(Array.from({ length: 300 }, (_, index) => item(index + 1, 100 + (index % 100))))
        yield* settle
        const { answered, handled, letters, waiting } = yield* state
        expect([handled.length, waiting, letters, answered.length]).toEqual([300, 0, 0, 300])
      }),
    ).pipe(Effect.provide(Layer.fresh(World))),
  )

  it.effect("retries a failed commit one update at a time, and nothing is doubled", () =>
    running(
      Effect.gen(function* () {
        yield* receive([item(1, 11), item(2, 12), item(3, 13), item(4, 11)])
        yield* settle
        expect(yield* state).toMatchObject({ handled: [1, 2, 3, 4], waiting: 0, letters: 0 })
        expect([...(yield* state).answered].sort()).toEqual([11, 11, 12, 13])
      }),
    ).pipe(Effect.provide(Layer.fresh(failingFirst(4, "SQLITE_FULL").pipe(Layer.provideMerge(World))))),
  )

  for (const code of ["SQLITE_CONSTRAINT_CHECK", "SQLITE_ERROR", "unreadable"])
    it.effect(
      `an update that the database refuses for good (${code}) is set aside, reported and counted`,
      () =>
        running(
          Effect.gen(function* () {
            const count = Effect.map(Metric.value(Metrics.messages.incoming_message), (its) => its.count)
            const before = yield* count
            yield* receive([item(1, 11), item(2, 11)])
            yield* settle
            expect(yield* state).toMatchObject({
              handled: [1, 2],
              waiting: 0,
              letters: 1,
              answered: [11, 11],
            })
            const [apology] = yield* storedMessages("reply", 0, 1)
            expect(apology?.message.html).toBe(locales.ru.common.apology)
            expect(yield* count).toBe(before + 2)
          }),
        ).pipe(Effect.provide(Layer.fresh(failingFirst(2, code).pipe(Layer.provideMerge(World))))),
    )
})
