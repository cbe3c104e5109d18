import { SqlClient } from "@effect/sql/SqlClient"
import { describe, expect, it } from "@effect/vitest"
import { Cause, Effect, FastCheck as fc, Layer, TestClock } from "effect"
import { encodeTap } from "../../../src/domain/CallbackData.ts"
import { ChatId, UpdateId, UserId } from "../../../src/domain/Ids.ts"
import { laneOf } from "../../../src/domain/telegram/ReadUpdate.ts"
import { EmbeddedChatOwnership } from "../../../src/layers/lanes/EmbeddedChatOwnership.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { LibPhones } from "../../../src/layers/LibPhones.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { runTurns } from "../../../src/programs/turns/RunTurns.ts"
import { BotIdentity } from "../../../src/services/BotIdentity.ts"
import { ChatOwnership } from "../../../src/services/ChatOwnership.ts"
import { type Defect, DefectReporter } from "../../../src/services/DefectReporter.ts"
import { Inbox, type InboxItem } from "../../../src/services/Inbox.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { FakeTelegram } from "../../layers/FakeTelegram.ts"
import { openColumn } from "../../layers/sql/OpenColumn.ts"
import { withCopiedDatabase } from "../../layers/sql/CopiedDatabase.ts"
import { testAppConfig } from "../../layers/TestAppConfig.ts"

const admin = 900

const toItem = (payload: { readonly update_id: number; readonly [key: string]: unknown }): InboxItem => ({
  updateId: UpdateId.make(payload.update_id),
  chatId: laneOf(payload) ?? ChatId.make(0),
  payload,
  json: JSON.stringify(payload),
  receivedAt: 1,
})

const message = (id: number, chat: number, text: string) =>
  toItem({
    update_id: id,
    message: {
      message_id: id,
      date: 1,
      chat: { id: chat, type: "private" },
      from: { id: chat, language_code: "en" },
      text,
    },
  })

const press = (id: number, chat: number, data: string) =>
  toItem({
    update_id: id,
    callback_query: {
      id: `q${id}`,
      from: { id: chat, language_code: "en" },
      message: { message_id: 1, date: 1, chat: { id: chat, type: "private" } },
      data,
    },
  })

/** Ids as they were removed from the inbox, one list per commit. */
class Journal {
  readonly commits: Array<ReadonlyArray<number>> = []
  readonly defects: Array<Defect> = []
}

/** The services of a turn; the n-th transaction fails after it did everything if the plan says so. */
const world = (journal: Journal, refusals: ReadonlyArray<string | undefined> = []) => {
  const refusing = Layer.effect(
    Transaction,
    Effect.map(Transaction, ({ run }) => {
      let runs = 0
      return Transaction.of({
        run: (effect) =>
          run(
            Effect.tap(effect, () => {
              const code = refusals[runs++]
              return code === undefined
                ? Effect.void
                : Effect.fail(new StorageError({ operation: "test", code }))
            }),
          ),
      })
    }),
  )
  const recording = Layer.effect(
    Inbox,
    Effect.map(Inbox, (inbox) =>
      Inbox.of({
        ...inbox,
        remove: (ids, now) =>
          Effect.tap(inbox.remove(ids, now), () =>
            Effect.sync(() => {
              journal.commits.push([...ids])
            }),
          ),
      }),
    ),
  )
  return Layer.fresh(
    Layer.mergeAll(refusing, recording).pipe(
      Layer.provideMerge(
        Layer.mergeAll(
          FakeTelegram.layer,
          EmbeddedChatOwnership,
          FloodControlledSchedule,
          Layer.succeed(DefectReporter, {
            report: (defect) => Effect.sync(() => void journal.defects.push(defect)),
          }),
          Layer.succeed(BotIdentity, { id: UserId.make(42), username: "job_test_bot" }),
        ),
      ),
      Layer.provideMerge(Layer.merge(SqlStorage, LibPhones)),
      Layer.provideMerge(
        withCopiedDatabase(
          testAppConfig((config) => ({ ...config, adminIds: new Set([UserId.make(admin)]) })),
        ),
      ),
    ),
  )
}

const receive = (items: ReadonlyArray<InboxItem>) =>
  Effect.gen(function* () {
    const inbox = yield* Inbox
    yield* Effect.flatMap(ChatOwnership, (ownership) =>
      Effect.flatMap(inbox.append(items, 1), (fresh) => ownership.wake(fresh)),
    )
  })

/** Let time pass until nothing is pending, at most an hour. */
const settled = Effect.gen(function* () {
  const ownership = yield* ChatOwnership
  for (let round = 0; round < 720 && (yield* ownership.pending) > 0; round++) {
    // Turns leave the event loop a real turn between them.
    yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
    yield* TestClock.adjust("5 seconds")
  }
  expect(yield* ownership.pending).toBe(0)
})

/** Store all updates and run turns; if they end, the test fails with that. */
const handled = (items: ReadonlyArray<InboxItem>) =>
  Effect.zipRight(receive(items), Effect.raceFirst(settled, runTurns)).pipe(Effect.zipRight(state))

/** Everything stored about people and for them, except times. */
const state = Effect.gen(function* () {
  const sql = yield* SqlClient
  const sessions = yield* sql<{ chat_id: number; state: string }>`
    SELECT chat_id, state FROM sessions ORDER BY chat_id`
  const outbox = yield* sql<{ chat_id: number; lane: string; message: string }>`
    SELECT chat_id, lane, message FROM outbox ORDER BY chat_id, id`
  const letters = yield* sql<{ update_id: number; reason: string; payload: string; detail: string }>`
    SELECT update_id, reason, payload, detail FROM dead_letters ORDER BY id`
  const tickets = yield* sql<{ text: string }>`SELECT id, author, topic, text FROM tickets ORDER BY id`
  const payloads = yield* openColumn(letters, "dead_letters", "payload")
  return {
    accounts:
      yield* sql`SELECT id, locale, role, consented_at IS NOT NULL AS agreed FROM accounts ORDER BY id`,
    active: (yield* openColumn(sessions, "sessions", "state")).map(({ chat_id, state: stored }) => [
      chat_id,
      (JSON.parse(stored) as { readonly active?: unknown }).active,
    ]),
    outbox: yield* openColumn(outbox, "outbox", "message"),
    tickets: yield* openColumn(tickets, "tickets", "text"),
    letters: yield* openColumn(payloads, "dead_letters", "detail"),
    waiting: yield* sql`SELECT update_id FROM inbox`,
    handled: (yield* sql<{ id: number }>`SELECT update_id AS id FROM handled_updates ORDER BY id`).map(
      ({ id }) => id,
    ),
  }
})

const wizard = (step: string, act: "choose", value: string) =>
  encodeTap({ _tag: "Wizard", wizard: "support", step, act, value })

/** From the first message to a ticket. */
const conversation = (chat: number, from: number): ReadonlyArray<InboxItem> => [
  message(from, chat, "/start"),
  press(from + 1, chat, encodeTap({ _tag: "Consent" })),
  press(from + 2, chat, encodeTap({ _tag: "ChooseRole", role: "seeker" })),
  message(from + 3, chat, "/support"),
  press(from + 4, chat, wizard("topic", "choose", "bug")),
  message(from + 5, chat, "It is broken"),
  press(from + 6, chat, wizard("confirm", "choose", "send")),
]

const idsOf = (items: ReadonlyArray<InboxItem>) => items.map(({ updateId }) => updateId)

/**
 * The result of two people's messages if commits fail by that plan; which of two tickets is written first is
 * random.
 */
const talkOfTwo = (plan: ReadonlyArray<string | undefined>) => {
  const [one, other] = [conversation(11, 1), conversation(12, 51)]
  const items = one.flatMap((each, index) => [each, other[index] ?? each])
  return Effect.scoped(Effect.provide(handled(items), world(new Journal(), plan))).pipe(
    Effect.map(({ outbox, tickets, ...rest }) => ({
      ...rest,
      tickets: tickets.length,
      outbox: outbox.map(({ chat_id, lane, message: text }) => [
        chat_id,
        lane,
        text.replace(/No\. \d|№ \d/g, ""),
      ]),
    })),
  )
}

/** Without failures it is always the same, so once is enough. */
const smooth = Effect.runSync(Effect.cached(talkOfTwo([])))

describe("turns", () => {
  it.effect.prop(
    "handle at most 32 updates, one per chat, in each chat's order, each once",
    [fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 300 })],
    ([chats]) => {
      const journal = new Journal()
      const items = chats.map((chat, index) => message(index + 1, 1_000 + chat, "hi"))
      return Effect.gen(function* () {
        const { letters, outbox, waiting } = yield* handled(items)
        expect([letters.length, waiting.length, outbox.length]).toEqual([0, 0, items.length])
        const byId = new Map(items.map((item) => [Number(item.updateId), item.chatId]))
        for (const commit of journal.commits) {
          expect(commit.length).toBeLessThanOrEqual(32)
          expect(new Set(commit.map((id) => byId.get(id))).size).toBe(commit.length)
        }
        const order = journal.commits.flat()
        for (const chat of new Set(byId.values())) {
          const mine = items.filter(({ chatId }) => chatId === chat)
          expect(order.filter((id) => byId.get(id) === chat)).toEqual(idsOf(mine))
        }
      }).pipe(Effect.provide(world(journal)))
    },
    { fastCheck: { numRuns: 8 } },
  )

  it.effect("write 32 of 33 ready chats in one transaction", () => {
    const journal = new Journal()
    return Effect.gen(function* () {
      yield* handled(Array.from({ length: 33 }, (_, index) => message(index + 1, 100 + index, "hi")))
      expect(journal.commits.map((commit) => commit.length)).toEqual([32, 1])
    }).pipe(Effect.provide(world(journal)))
  })

  it.effect("a dying handler affects its update alone, which is kept, apologised for and reported", () => {
    const journal = new Journal()
    const crash = message(102, admin, "/crash my secret")
    const others = [message(101, admin, "/menu"), message(103, admin, "/help"), message(104, 7, "/start")]
    return Effect.gen(function* () {
      const after = yield* handled([...others.slice(0, 1), crash, ...others.slice(1)])
      expect(after.handled).toEqual([101, 102, 103, 104])
      expect(after.waiting).toEqual([])
      expect(after.letters).toEqual([
        expect.objectContaining({ update_id: 102, reason: "defect", payload: crash.json }),
      ])
      expect(after.letters[0]?.detail).toContain("CrashRequested")
      const said = (chat: number) => after.outbox.filter(({ chat_id }) => chat_id === chat)
      expect(said(7)).toHaveLength(1)
      expect(said(admin).map((row) => row.message.includes(locales.en.common.apology))).toEqual([
        false,
        true,
        false,
      ])
      expect(journal.defects).toHaveLength(1)
      expect(journal.defects[0]).toMatchObject({ updateKind: "Command", userId: admin, step: "idle" })
      expect(Cause.isDie(journal.defects[0]?.cause ?? Cause.empty)).toBe(true)
    }).pipe(Effect.provide(world(journal)))
  })

  it.effect.prop(
    "commits that fail for a while have no effect, and nothing is doubled",
    [fc.array(fc.constantFrom(undefined, "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_BUSY"), { maxLength: 25 })],
    ([refusals]) => {
      return Effect.gen(function* () {
        const expected = yield* smooth
        expect(expected.tickets).toBe(2)
        expect(yield* talkOfTwo(refusals)).toEqual(expected)
      })
    },
    { fastCheck: { numRuns: 12 } },
  )

  it.effect("an update that the database refuses for good is set aside alone, and its chat continues", () => {
    const journal = new Journal()
    const items = [message(1, 11, "/start"), message(2, 12, "/start"), message(3, 11, "/help")]
    // The turn of both chats, then the first of them by itself.
    const refusals = ["SQLITE_CONSTRAINT_CHECK", "SQLITE_CONSTRAINT_CHECK"]
    return Effect.gen(function* () {
      const after = yield* handled(items)
      expect(after.handled).toEqual([1, 2, 3])
      expect(after.waiting).toEqual([])
      expect(after.letters.map(({ update_id }) => update_id)).toEqual([1])
      expect(after.letters[0]?.payload).toBe(items[0]?.json)
      expect(after.outbox.map(({ chat_id }) => chat_id)).toEqual([11, 11, 12])
    }).pipe(Effect.provide(world(journal, refusals)))
  })

  it.effect("a malformed update is kept, with an answer in a private chat and silently in a group", () => {
    const journal = new Journal()
    const broken = (id: number, chat: number) =>
      toItem({ update_id: id, message: { message_id: "x", chat: { id: chat } } })
    return Effect.gen(function* () {
      const after = yield* handled([broken(1, 7), broken(2, -100), message(3, 7, "/start")])
      expect(after.letters.map(({ reason, update_id }) => [update_id, reason])).toEqual([
        [1, "malformed_update"],
        [2, "malformed_update"],
      ])
      expect(after.outbox.map(({ chat_id }) => chat_id)).toEqual([7, 7])
      expect(after.handled).toEqual([1, 2, 3])
    }).pipe(Effect.provide(world(journal)))
  })

  it.effect.prop(
    "any JSON in an update is handled or kept, and its lane continues",
    [fc.array(fc.jsonValue(), { minLength: 1, maxLength: 10 })],
    ([values]) => {
      const journal = new Journal()
      const items = values.map((value, index) => toItem({ update_id: index + 1, message: value }))
      return Effect.gen(function* () {
        const after = yield* handled([...items, message(100, 7, "/start")])
        expect(after.handled).toEqual([...idsOf(items), 100])
        expect(after.letters).toHaveLength(items.length)
        expect(after.outbox).toHaveLength(1)
        expect(journal.defects).toEqual([])
      }).pipe(Effect.provide(world(journal)))
    },
    { fastCheck: { numRuns: 15 } },
  )
})
