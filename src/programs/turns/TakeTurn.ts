import { Clock, Data, Effect, Either } from "effect"
import { UserId } from "../../domain/Ids.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import { readUpdate } from "../../domain/telegram/ReadUpdate.ts"
import { Accounts } from "../../services/Accounts.ts"
import { BotIdentity } from "../../services/BotIdentity.ts"
import { DeadLetters } from "../../services/DeadLetters.ts"
import { InFlight } from "../../services/InFlight.ts"
import { Inbox, type InboxItem } from "../../services/Inbox.ts"
import { Outbox, type OutboxItem } from "../../services/Outbox.ts"
import { Sessions } from "../../services/Sessions.ts"
import { Transaction } from "../../services/Transaction.ts"
import { accountsOf, settlingStandings } from "./FollowStandings.ts"
import { handle, type Handled, type Reading, type Within } from "./Handle.ts"

/** A committed turn. `startedAt` is in nanoseconds. */
export interface Turn {
  readonly startedAt: bigint
  readonly handled: ReadonlyArray<Handled>
  readonly stored: ReadonlyArray<OutboxItem>
}

/** A handler died in a shared transaction: what it wrote can only be rolled back together with the others' work. */
export class HandlerDied extends Data.TaggedError("HandlerDied") {}

/** The person who acted; for an unreadable update, the owner of the private chat it came from. */
const personOf = ({ incoming, item }: Reading): UserId =>
  Either.isRight(incoming) ? incoming.right.person.id : UserId.make(item.chatId)

const handleAll = (readings: ReadonlyArray<Reading>, now: number, within: Within) =>
  Effect.gen(function* () {
    const inFlight = yield* InFlight
    const accounts = yield* accountsOf(readings.map(personOf))
    const chats = readings.map(({ item }) => item.chatId)
    const sessions = yield* Effect.flatMap(Sessions, (service) => service.load(chats))
    return yield* Effect.forEach(readings, (reading) =>
      Effect.gen(function* () {
        yield* inFlight.note([reading.item.updateId])
        const known = (yield* accounts).get(personOf(reading))
        return yield* handle(reading, known, sessions.get(reading.item.chatId), now, within)
      }),
    )
  })

/** The outgoing messages; those that answer the update itself carry the time since which the person waits. */
const answering = ({ item, outgoing }: Handled): ReadonlyArray<Outgoing> =>
  outgoing.map((each) =>
    each.lane === "reply" && each.chatId === item.chatId ? { ...each, receivedAt: item.receivedAt } : each,
  )

/** Write the results of a turn, one statement per table. */
const write = (handled: ReadonlyArray<Handled>, now: number) =>
  Effect.gen(function* () {
    const accounts = handled.flatMap(({ account }) => account ?? [])
    if (accounts.length > 0) yield* Effect.flatMap(Accounts, (service) => service.save(accounts))
    const sessions = handled.flatMap(({ item, session }) =>
      session ? [[item.chatId, session] as const] : [],
    )
    if (sessions.length > 0) yield* Effect.flatMap(Sessions, (service) => service.save(sessions, now))
    const letters = handled.flatMap(({ deadLetter }) => deadLetter ?? [])
    if (letters.length > 0) yield* Effect.flatMap(DeadLetters, (service) => service.record(letters, now))
    const inbox = yield* Inbox
    yield* inbox.remove(
      handled.map(({ item }) => item.updateId),
      now,
    )
    const outgoing = handled.flatMap(answering)
    return outgoing.length === 0 ? [] : yield* Effect.flatMap(Outbox, (outbox) => outbox.add(outgoing, now))
  })

/** Store results decided beforehand. */
export const writeTurn = (handled: ReadonlyArray<Handled>, now: number) =>
  Effect.flatMap(Transaction, ({ run }) => run(write(handled, now)))

const turn = <E, R>(
  items: ReadonlyArray<InboxItem>,
  handling: (readings: ReadonlyArray<Reading>, now: number) => Effect.Effect<ReadonlyArray<Handled>, E, R>,
) =>
  Effect.gen(function* () {
    const bot = yield* BotIdentity
    const transaction = yield* Transaction
    const inFlight = yield* InFlight
    const startedAt = yield* Clock.currentTimeNanos
    const noteAll = inFlight.note(items.map(({ updateId }) => updateId))
    yield* noteAll
    const now = yield* Clock.currentTimeMillis
    const readings = items.map((item): Reading => ({
      item,
      incoming: readUpdate(item.payload, bot.username),
    }))
    const everything = Effect.gen(function* () {
      const handled = yield* handling(readings, now)
      yield* noteAll
      const committed: Turn = { startedAt, handled, stored: yield* write(handled, now) }
      return committed
    })
    return yield* Effect.ensuring(settlingStandings(transaction.run(everything)), inFlight.note([]))
  })

/** Handle the head updates of some lanes and write all their effects in ONE transaction. */
export const takeTurn = (items: ReadonlyArray<InboxItem>) =>
  turn(items, (readings, now) =>
    Effect.filterOrFail(
      handleAll(readings, now, (effect) => effect),
      (handled) => handled.every(({ defect }) => defect === undefined),
      () => new HandlerDied(),
    ),
  )

/** Handle one update by itself: if its handler dies, nothing it wrote remains. */
export const takeAlone = (item: InboxItem) =>
  Effect.flatMap(Transaction, ({ run }) => turn([item], (readings, now) => handleAll(readings, now, run)))
