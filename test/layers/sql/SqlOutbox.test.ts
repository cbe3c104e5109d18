import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Arbitrary, Effect, Option, Schema } from "effect"
import { newAccount } from "../../../src/domain/Account.ts"
import { ChatId, MessageId, UserId } from "../../../src/domain/Ids.ts"
import { DeliveryLane, type Outgoing, OutgoingMessage } from "../../../src/domain/Outgoing.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { DeadLetters } from "../../../src/services/DeadLetters.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { Sessions } from "../../../src/services/Sessions.ts"
import { steadyMillis } from "../../../src/services/SteadyTime.ts"
import { jumpingClock } from "../JumpingClock.ts"
import { storedMessages } from "../Stored.ts"
import { TestStorage } from "../TestStorage.ts"

const Rows = Schema.Array(
  Schema.Struct({
    ...{ chatId: ChatId, lane: DeliveryLane, message: OutgoingMessage },
    receivedAt: Schema.optionalWith(Schema.NonNegativeInt, { exact: true }),
  }),
).pipe(Schema.maxItems(20))

const jumped = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(jumpingClock, ({ set, within }) => {
    set(-86_400_000)
    return within(effect)
  })

const clean = Effect.gen(function* () {
  const outbox = yield* Outbox
  for (const lane of DeliveryLane.literals) {
    const items = yield* storedMessages(lane)
    yield* outbox.acknowledge(items.map((item) => ({ item, messageId: Option.none() })))
  }
})

const text = (chat: number, menu: boolean): Outgoing => ({
  chatId: ChatId.make(chat),
  lane: "reply",
  message: { _tag: "SendText", html: "…", menu },
})

layer(TestStorage)("SqlOutbox", (it) => {
  it.effect.prop("returns what was added, lane by lane, in order", [Arbitrary.make(Rows)], ([rows]) =>
    Effect.gen(function* () {
      yield* clean
      const outbox = yield* Outbox
      const written = yield* steadyMillis
      // Regardless of how the time of day is set.
      const added = yield* jumped(outbox.add(rows, 1))
      const plain = (items: ReadonlyArray<unknown>) => JSON.parse(JSON.stringify(items)) as unknown
      for (const lane of DeliveryLane.literals) {
        const read = yield* storedMessages(lane)
        expect(plain(read)).toEqual(plain(added.filter((item) => item.lane === lane)))
        // A message that is no reply waits from when it was written.
        const times = read.map(({ receivedAt = written }) => receivedAt)
        const oldest = times.length === 0 ? Option.none() : Option.some(Math.min(...times))
        expect((yield* outbox.waiting)[lane]).toEqual({ count: read.length, oldest })
      }
    }),
  )

  it.effect("marks a person reachable again by a delivery, but not by a dropped message or an edit", () =>
    Effect.gen(function* () {
      yield* clean
      const outbox = yield* Outbox
      const accounts = yield* Accounts
      const person = { id: UserId.make(77), firstName: "", lastName: Option.none(), username: Option.none() }
      yield* accounts.save([newAccount({ ...person, languageCode: Option.none() }, 1)])
      const edit: Outgoing = {
        ...text(77, false),
        message: { _tag: "EditText", messageId: MessageId.make(1), html: "…" },
      }
      for (const [outgoing, messageId, reachable] of [
        [text(77, false), Option.none(), false],
        [edit, Option.some(MessageId.make(1)), false],
        [text(78, false), Option.some(MessageId.make(2)), false],
        [text(77, false), Option.some(MessageId.make(3)), true],
      ] as const) {
        yield* accounts.markUnreachable(ChatId.make(77))
        const [item] = yield* outbox.add([outgoing], 1)
        if (item !== undefined) yield* outbox.acknowledge([{ item, messageId }])
        expect((yield* accounts.load([person.id])).get(person.id)?.reachable).toBe(reachable)
      }
    }),
  )

  it.effect("ignores deliveries that were under way when the person blocked the bot", () =>
    Effect.gen(function* () {
      yield* clean
      const outbox = yield* Outbox
      const accounts = yield* Accounts
      const person = { id: UserId.make(77), firstName: "", lastName: Option.none(), username: Option.none() }
      const account = newAccount({ ...person, languageCode: Option.none() }, 1)
      const isReachable = Effect.map(accounts.load([person.id]), (all) => all.get(person.id)?.reachable)
      const leaving = [
        accounts.save([{ ...account, reachable: false }]),
        accounts.markUnreachable(ChatId.make(77)),
      ]
      for (const leave of leaving) {
        yield* accounts.save([account])
        const before = yield* outbox.add([text(77, false), text(77, false)], 1)
        yield* leave
        yield* outbox.acknowledge(before.map((item) => ({ item, messageId: Option.some(MessageId.make(1)) })))
        expect(yield* isReachable).toBe(false)
        const after = yield* outbox.add([text(77, false)], 1)
        yield* outbox.acknowledge(after.map((item) => ({ item, messageId: Option.some(MessageId.make(2)) })))
        expect(yield* isReachable).toBe(true)
      }
    }),
  )

  it.effect("pages by id", () =>
    Effect.gen(function* () {
      yield* clean
      const outbox = yield* Outbox
      const added = yield* outbox.add([text(1, false), text(2, false), text(3, false)], 1)
      const first = yield* outbox.after("reply", 0, 2)
      const rest = yield* outbox.after("reply", first.at(-1)?.id ?? 0, 2)
      expect([...first, ...rest].map(({ id }) => id)).toEqual(added.map(({ id }) => id))
    }),
  )

  it.effect("removes the row on acknowledgement and remembers the chat's newest menu", () =>
    Effect.gen(function* () {
      yield* clean
      const outbox = yield* Outbox
      const sessions = yield* Sessions
      const chat = ChatId.make(99)
      const added = yield* outbox.add([text(99, true), text(99, true), text(99, false)], 1)
      yield* outbox.acknowledge(
        added.map((item, index) => ({ item, messageId: Option.some(MessageId.make(10 + index)) })),
      )
      expect((yield* outbox.waiting).reply.count).toBe(0)
      expect((yield* sessions.load([chat])).get(chat)?.menu).toEqual(Option.some(11))
    }),
  )
})

layer(TestStorage)("SqlOutbox after an upgrade", (it) => {
  it.effect(
    "turns a stored message that this version can't read into a dead letter, and delivers the rest",
    () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient
        const outbox = yield* Outbox
        const added = yield* outbox.add([text(1, false), text(2, false), text(3, false)], 1)
        yield* sql`UPDATE outbox SET message = '{"_tag":"Telegraph"}' WHERE id = ${added[1]?.id ?? 0}`
        const read = yield* outbox.load(added.map(({ id }) => id))
        expect(read.map(({ chatId }) => chatId)).toEqual([1, 3])
        expect(yield* (yield* DeadLetters).count).toBe(1)
      }),
  )
})
