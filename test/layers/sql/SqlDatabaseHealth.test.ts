import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import { Effect, Layer, TestClock } from "effect"
import { ChatId, UpdateId } from "../../../src/domain/Ids.ts"
import { SqlDatabaseHealth } from "../../../src/layers/sql/SqlDatabaseHealth.ts"
import { DatabaseHealth } from "../../../src/services/DatabaseHealth.ts"
import { Inbox, type InboxItem } from "../../../src/services/Inbox.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { TestStorage } from "../TestStorage.ts"

it.scopedLive("the database answers until it is broken", () =>
  Effect.gen(function* () {
    const { ping } = yield* DatabaseHealth
    const sql = yield* SqlClient
    yield* ping
    yield* sql`DROP TABLE effect_sql_migrations`
    expect(yield* Effect.flip(ping)).toEqual(new StorageError({ operation: "ping", code: "SQLITE_ERROR" }))
  }).pipe(Effect.provide(SqlDatabaseHealth.pipe(Layer.provideMerge(TestStorage)))),
)

const item = (id: number, size: number): InboxItem => {
  const json = JSON.stringify("x".repeat(size))
  return { updateId: UpdateId.make(id), chatId: ChatId.make(1), payload: null, json, receivedAt: 1 }
}

const pragma = (statement: string) => Effect.flatMap(SqlClient, (sql) => sql.unsafe(`PRAGMA ${statement}`))

const noRoom = Effect.gen(function* () {
  const sql = yield* SqlClient
  const [pages] = yield* sql<{ page_count: number }>`PRAGMA page_count`
  yield* pragma(`max_page_count = ${pages?.page_count ?? 0}`)
})
const room = pragma("max_page_count = 1000000")

const World = SqlDatabaseHealth.pipe(Layer.provideMerge(TestStorage), Layer.fresh)

const states = [
  { name: "a full disk", code: "SQLITE_FULL", begin: noRoom, end: room },
  {
    name: "a file that can't be written",
    code: "SQLITE_READONLY",
    begin: pragma("query_only = ON"),
    end: pragma("query_only = OFF"),
  },
]

for (const { begin, code, end, name } of states) {
  it.scoped(
    `${name} shows from the first write that fails until one succeeds, whatever is read in between`,
    () =>
      Effect.gen(function* () {
        const { ping } = yield* DatabaseHealth
        const inbox = yield* Inbox
        yield* ping
        yield* begin
        expect(yield* Effect.flip(inbox.append([item(1, 100_000)], 2))).toEqual(
          new StorageError({ operation: "inbox.append", code }),
        )
        yield* (yield* Outbox).after("reply", 0, 10)
        expect((yield* Effect.flip(ping)).code).toBe(code)
        yield* end
        expect((yield* Effect.flip(ping)).code).toBe(code)
        expect(yield* inbox.append([item(1, 100_000)], 2)).toHaveLength(1)
        yield* ping
      }).pipe(Effect.provide(World)),
  )

  it.scoped(`${name} is over for readiness within ten seconds, even if nobody writes`, () =>
    Effect.gen(function* () {
      const { ping } = yield* DatabaseHealth
      yield* begin
      yield* Effect.flip(Effect.flatMap(Inbox, (inbox) => inbox.append([item(1, 100_000)], 2)))
      yield* end
      yield* TestClock.adjust("9 seconds")
      yield* Effect.flip(ping)
      yield* TestClock.adjust("1 second")
      yield* ping
      yield* ping
    }).pipe(Effect.provide(World)),
  )
}
