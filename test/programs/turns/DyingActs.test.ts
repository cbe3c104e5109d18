import { SqlClient } from "@effect/sql/SqlClient"
import { describe, expect, it } from "@effect/vitest"
import { Context, Effect, FastCheck as fc, Fiber, Layer, TestClock } from "effect"
import { encodeTap } from "../../../src/domain/CallbackData.ts"
import { ChatId, UpdateId } from "../../../src/domain/Ids.ts"
import { SqlStorage } from "../../../src/layers/SqlStorage.ts"
import { runTurns } from "../../../src/programs/turns/RunTurns.ts"
import { ChatOwnership } from "../../../src/services/ChatOwnership.ts"
import { Inbox, type InboxItem } from "../../../src/services/Inbox.ts"
import { InFlight } from "../../../src/services/InFlight.ts"
import { TestAppConfig } from "../../layers/TestAppConfig.ts"
import { Surroundings } from "./RunningTurns.ts"

/** Die after this many calls of the storage, then work normally. */
interface Fuse {
  left: number
}

const burn = (fuse: Fuse) => Effect.suspend(() => (fuse.left-- === 0 ? Effect.die("burnt") : Effect.void))

/** A service whose effects complete, and may then die. */
const deadly = (service: object, fuse: Fuse): object =>
  Object.fromEntries(
    Object.entries(service).map(([name, member]: [string, unknown]) => {
      if (Effect.isEffect(member)) return [name, Effect.zipLeft(member, burn(fuse))]
      if (typeof member !== "function") return [name, member]
      const call = member as (...args: ReadonlyArray<unknown>) => unknown
      return [
        name,
        (...args: ReadonlyArray<unknown>) => {
          const result = call(...args)
          return Effect.isEffect(result) ? Effect.zipLeft(result, burn(fuse)) : result
        },
      ]
    }),
  )

const spared: ReadonlyArray<string> = [SqlClient.key, InFlight.key]

const everyService = <R>(context: Context.Context<R>, fuse: Fuse): Context.Context<R> =>
  Context.unsafeMake(
    new Map(
      [...context.unsafeMap].map(([key, service]: [string, object]) => [
        key,
        spared.includes(key) ? service : deadly(service, fuse),
      ]),
    ),
  )

const deadlyStorage = (fuse: Fuse) => Layer.map(SqlStorage, (context) => everyService(context, fuse))

const world = (fuse: Fuse) =>
  Surroundings.pipe(Layer.provideMerge(deadlyStorage(fuse)), Layer.provideMerge(TestAppConfig), Layer.fresh)

let updates = 0

const toItem = (chat: number, told: object): InboxItem => {
  const payload = { update_id: ++updates, ...told }
  const json = JSON.stringify(payload)
  return { updateId: UpdateId.make(updates), chatId: ChatId.make(chat), payload, json, receivedAt: 1 }
}

const place = (chat: number) => ({ message_id: 1, date: 1, chat: { id: chat, type: "private" } })
const person = (chat: number) => ({ id: chat, language_code: "en" })
const says = (chat: number, text: string) =>
  toItem(chat, { message: { ...place(chat), from: person(chat), text } })
const presses = (chat: number, tap: Parameters<typeof encodeTap>[0]) =>
  toItem(chat, {
    callback_query: { id: "q", from: person(chat), message: place(chat), data: encodeTap(tap) },
  })
const chooses = (chat: number, step: string, value: string) =>
  presses(chat, { _tag: "Wizard", wizard: "support", step, act: "choose", value })

/** Acts that write: an account, a ticket. */
const acts = (chat: number): ReadonlyArray<() => InboxItem> => [
  () => says(chat, "/start"),
  () => presses(chat, { _tag: "Consent" }),
  () => presses(chat, { _tag: "ChooseRole", role: "seeker" }),
  () => says(chat, "/support"),
  () => chooses(chat, "topic", "bug"),
  () => says(chat, "It is broken"),
  () => chooses(chat, "confirm", "send"),
]

/** Everything people do, without the messages and records about its failure. */
const business = Effect.gen(function* () {
  const sql = yield* SqlClient
  const beside = ["inbox", "handled_updates", "outbox", "dead_letters", "sessions", "polling", "accounts"]
  const tables = yield* sql<{ name: string }>`SELECT name FROM sqlite_schema WHERE type = 'table'`
  const kept = tables.filter(({ name }) => !beside.includes(name) && !name.startsWith("sqlite_"))
  return yield* Effect.forEach(kept, ({ name }) =>
    Effect.map(sql`SELECT * FROM ${sql(name)}`, (rows) => [name, rows] as const),
  )
})

const handle = (items: ReadonlyArray<InboxItem>, fuse: Fuse, after: number) =>
  Effect.gen(function* () {
    const { pending, wake } = yield* ChatOwnership
    yield* wake(yield* Effect.flatMap(Inbox, (inbox) => inbox.append(items, 1)))
    fuse.left = after
    const work = yield* Effect.fork(runTurns)
    while ((yield* pending) > 0) {
      // Turns leave the event loop a real turn between them.
      yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      yield* TestClock.adjust("1 second")
    }
    yield* Fiber.interrupt(work)
    fuse.left = -1
  })

const apologies = Effect.gen(function* () {
  const sql = yield* SqlClient
  return (yield* sql<{ id: number }>`SELECT update_id AS id FROM dead_letters`).map(({ id }) => id)
})

describe("an act that dies", () => {
  it.effect.prop(
    "leaves no row behind, whatever it had written, and affects nobody else",
    [fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 7, maxLength: 7 })],
    ([fuses]) => {
      const fuse = { left: -1 }
      return Effect.gen(function* () {
        for (const [index, act] of acts(7).entries()) {
          const before = yield* business
          const [mine, other] = [act(), says(8, "/help")]
          yield* handle([mine, other], fuse, fuses[index] ?? 0)
          const dead = yield* apologies
          if (dead.includes(mine.updateId)) expect(yield* business).toEqual(before)
          // An act that died is reported once and not retried.
          if (dead.includes(mine.updateId)) yield* handle([act()], fuse, -1)
        }
        const sql = yield* SqlClient
        const count = Effect.map(sql<{ n: number }>`SELECT count(*) AS n FROM tickets`, ([row]) => row?.n)
        expect(yield* count).toBe(1)
      }).pipe(Effect.provide(world(fuse)))
    },
    {
      fastCheck: {
        numRuns: 6,
        // The author of the ticket is among those whose acts die.
        examples: [1, 2, 3, 4, 5, 6].map((last): [Array<number>] => [[1, 2, 3, 4, 5, 6, last]]),
      },
    },
  )
})
