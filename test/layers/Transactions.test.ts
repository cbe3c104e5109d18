import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { ChatId, UpdateId } from "../../src/domain/Ids.ts"
import { Companies } from "../../src/services/Companies.ts"
import { Contacts } from "../../src/services/Contacts.ts"
import { Inbox, type InboxItem } from "../../src/services/Inbox.ts"
import { Outbox } from "../../src/services/Outbox.ts"
import { StorageError } from "../../src/services/StorageError.ts"
import { companyContent, newcomer } from "./MarketFixture.ts"
import { refuseCommits, refusedCommit } from "./Refusals.ts"
import { TestStorage } from "./TestStorage.ts"

/** Everything that stands in these tables. */
const contents = (tables: ReadonlyArray<string>) =>
  Effect.flatMap(SqlClient, (sql) => Effect.forEach(tables, (table) => sql`SELECT * FROM ${sql(table)}`))

/** What a repository writes in one transaction: refused, then taken. */
const isRefusedWhole = <R>(
  operation: string,
  tables: ReadonlyArray<string>,
  write: Effect.Effect<unknown, StorageError, R>,
) =>
  Effect.gen(function* () {
    const before = yield* contents(tables)
    yield* Effect.scoped(
      Effect.gen(function* () {
        yield* refuseCommits(...tables)
        expect(yield* Effect.flip(write)).toEqual(
          new StorageError({ operation, code: "SQLITE_CONSTRAINT_FOREIGNKEY" }),
        )
        expect(yield* contents(tables)).toEqual(before)
      }),
    )
    yield* write
    expect(yield* contents(tables)).not.toEqual(before)
  })

const item: InboxItem = {
  updateId: UpdateId.make(1),
  chatId: ChatId.make(1),
  payload: {},
  json: "{}",
  receivedAt: 1,
}

const ends = ["well", "fails", "dies"] as const

type Step =
  { readonly put: true } | { readonly nested: ReadonlyArray<Step>; readonly end: (typeof ends)[number] }

const { steps: anySteps } = fc.letrec<{ steps: ReadonlyArray<Step>; step: Step }>((tie) => ({
  step: fc.oneof(
    { depthSize: "small" },
    fc.constant({ put: true } as const),
    fc.record({ nested: tie("steps"), end: fc.constantFrom(...ends) }),
  ),
  steps: fc.array(tie("step"), { maxLength: 4 }),
}))

const anyTransaction = fc.record({
  steps: anySteps,
  end: fc.constantFrom(...ends, "is refused" as const, "is aborted" as const),
})

/** How many of the puts stay. */
const staying = (steps: ReadonlyArray<Step>): number =>
  steps.reduce((sum, step) => sum + ("put" in step ? 1 : step.end === "well" ? staying(step.nested) : 0), 0)

const ending = { well: Effect.void, fails: Effect.fail("x"), dies: Effect.die("x") }

const follow = (steps: ReadonlyArray<Step>, who: number): Effect.Effect<void, unknown, SqlClient> =>
  Effect.flatMap(SqlClient, (sql) =>
    Effect.forEach(
      steps,
      (step) =>
        "put" in step
          ? Effect.zipRight(sql`INSERT INTO things VALUES (${who})`, Effect.yieldNow())
          : follow(step.nested, who).pipe(
              Effect.zipRight(ending[step.end]),
              sql.withTransaction,
              Effect.exit,
            ),
      { discard: true },
    ),
  )

layer(TestStorage)("transactions", (it) => {
  it.effect("inbox.append: a refused COMMIT is a StorageError and leaves nothing behind", () =>
    Effect.flatMap(Inbox, (inbox) =>
      isRefusedWhole("inbox.append", ["inbox", "polling"], inbox.append([item], 2)),
    ),
  )

  it.effect("outbox.acknowledge: a refused COMMIT is a StorageError and leaves nothing behind", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const message = { _tag: "SendText", html: "…", menu: false } as const
      const rows = yield* outbox.add([{ chatId: ChatId.make(1), lane: "reply", message }], 1)
      const done = rows.map((row) => ({ item: row, messageId: Option.none() }))
      yield* isRefusedWhole("outbox.acknowledge", ["outbox"], outbox.acknowledge(done))
    }),
  )

  it.effect("outbox.load: a refused COMMIT is a StorageError and leaves nothing behind", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient
      const outbox = yield* Outbox
      yield* sql`INSERT INTO outbox (id, lane, chat_id, message, created_at) VALUES (1, 'notice', 1, '{}', 1)`
      yield* isRefusedWhole("outbox.load", ["outbox", "dead_letters"], outbox.load([1]))
    }),
  )

  it.effect("companies.add: a refused COMMIT is a StorageError and leaves nothing behind", () =>
    Effect.gen(function* () {
      const owner = yield* newcomer
      const add = (yield* Companies).add(owner, companyContent, 1)
      yield* isRefusedWhole("companies.add", ["companies", "company_members"], add)
    }),
  )

  it.effect("contacts.setPhone: a refused COMMIT is a StorageError and leaves nothing behind", () =>
    Effect.gen(function* () {
      const phone = Option.some({ number: "+998901234567", verified: true })
      const set = (yield* Contacts).setPhone(yield* newcomer, phone, 1)
      yield* isRefusedWhole("contacts.setPhone", ["contacts"], set)
    }),
  )

  it.effect.prop(
    "whoever fails, dies, is refused or aborted loses all and only their own writes, among others at the same time",
    [fc.array(anyTransaction, { maxLength: 6 })],
    ([everybody]) =>
      Effect.gen(function* () {
        const sql = yield* SqlClient
        yield* sql`DROP TABLE IF EXISTS things`
        yield* sql`DROP TABLE IF EXISTS plain`
        yield* sql`CREATE TABLE things (who INTEGER)`
        yield* sql`CREATE TABLE plain (who INTEGER)`
        yield* Effect.scoped(refuseCommits())
        const endings: Record<
          (typeof ends)[number] | "is refused" | "is aborted",
          Effect.Effect<unknown, unknown, SqlClient>
        > = {
          ...ending,
          "is refused": refusedCommit,
          // Within a savepoint, and swallowed: what the engine does when it runs out of room.
          "is aborted": sql`ROLLBACK`.pipe(
            Effect.zipRight(Effect.fail("x")),
            sql.withTransaction,
            Effect.exit,
          ),
        }
        const exits = yield* Effect.forEach(
          everybody,
          ({ end, steps }, who) =>
            Effect.zipRight(follow(steps, who), endings[end]).pipe(
              sql.withTransaction,
              Effect.exit,
              Effect.zipLeft(sql`INSERT INTO plain VALUES (${who})`),
            ),
          { concurrency: "unbounded" },
        )
        const rows = yield* sql<{ who: number }>`SELECT who FROM things`
        expect(everybody.map((_, who) => rows.filter((row) => row.who === who).length)).toEqual(
          everybody.map(({ end, steps }) => (end === "well" ? staying(steps) : 0)),
        )
        expect(exits.map(({ _tag }) => _tag)).toEqual(
          everybody.map(({ end }) => (end === "well" ? "Success" : "Failure")),
        )
        expect(yield* sql`SELECT who FROM plain`).toHaveLength(everybody.length)
      }),
  )
})
