import { SqlClient } from "@effect/sql/SqlClient"
import { expect } from "@effect/vitest"
import { Effect, HashMap, Option, TestClock } from "effect"
import { type MessageId, privateChat, UserId } from "../../../src/domain/Ids.ts"
import { type Act } from "../../../src/domain/Incoming.ts"
import { DeliveryLane } from "../../../src/domain/Outgoing.ts"
import { raiseCount } from "../../../src/programs/turns/RaiseCounts.ts"
import { takeTurn } from "../../../src/programs/turns/TakeTurn.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { PostponedNotices } from "../../../src/services/PostponedNotices.ts"
import { Outbox, type OutboxItem } from "../../../src/services/Outbox.ts"
import { Sessions } from "../../../src/services/Sessions.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { type PrivateChat, receive } from "../../programs/dialogs/PrivateChat.ts"
import { admin } from "../../programs/dialogs/TestDialogs.ts"
import { expectSound, expectValid, expectValidMessage } from "../../programs/dialogs/Validity.ts"
import { actOf, kindOf, type Round } from "./Acts.ts"
import { namedIn } from "./Contacts.ts"
import { Machine } from "./Machine.ts"
import { chatOf, type Town, townOf } from "./Town.ts"
import { storedMessages, storedUpdates } from "../../layers/Stored.ts"
import { updateOf } from "./Updates.ts"

/** A town whose people act in turns of the bot, through its inbox and outbox. */
export interface Life extends Town {
  readonly people: ReadonlyArray<UserId>
  /** How often a button of each kind was tapped. */
  readonly tally: ReadonlyMap<string, number>
  /** Everyone who ever acted for each company. */
  readonly colleagues: ReadonlySet<string>
}

let updates = 0

export const lifeOf = (chats: ReadonlyArray<PrivateChat>): Life => ({
  ...townOf(chats),
  people: chats.map(({ person }) => person.id),
  tally: new Map(),
  colleagues: new Set(),
})

const membership = (company: number, person: number) => `${company} ${person}`

const withColleagues = (life: Life) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const rows = yield* sql<{ company: number; member: number }>`SELECT company, member FROM company_members`
    const now = rows.map(({ company, member }) => membership(company, member))
    return { ...life, colleagues: new Set([...life.colleagues, ...now]) }
  })

/** Colleagues know each other; others do once both sides of a conversation have agreed. */
const mayKnow = ({ colleagues }: Life, whose: UserId, reader: UserId) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const acted = (person: UserId) => (company: number) => colleagues.has(membership(company, person))
    const companies = [...colleagues].map((each) => Number(each.split(" ")[0]))
    if (companies.some((company) => acted(whose)(company) && acted(reader)(company))) return true
    const revealed = yield* sql<{ company: number; seeker: UserId }>`
      SELECT company, seeker FROM conversations WHERE revealed_at IS NOT NULL`
    return revealed.some(
      ({ company, seeker }) =>
        (seeker === whose && acted(reader)(company)) || (seeker === reader && acted(whose)(company)),
    )
  })

/** Operators may read whatever people write to support. */
const expectDiscreet = (life: Life, { chatId, message }: OutboxItem) =>
  Effect.gen(function* () {
    if (chatId === privateChat(admin)) return
    const named = namedIn(message)
    for (const person of life.people) {
      if (privateChat(person) === chatId || !named.has(person)) continue
      const may = yield* mayKnow(life, person, UserId.make(chatId))
      expect(may, `${person} is named to ${chatId}: ${JSON.stringify(message)}`).toBe(true)
    }
  })

/** Send all pending messages, oldest first. */
const deliver = (life: Life) =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const lanes = yield* Effect.forEach(DeliveryLane.literals, (lane) => storedMessages(lane))
    const items = lanes.flat().sort((a, b) => a.id - b.id)
    let { chats } = life
    const done = items.map((item) => {
      expectValidMessage(item.message)
      const person = life.people.find((each) => privateChat(each) === item.chatId)
      const before = Option.flatMap(Option.fromNullable(person), (id) => HashMap.get(chats, id))
      if (Option.isNone(before)) return { item, messageId: Option.none<MessageId>() }
      const chat = receive(before.value, item.message)
      chats = HashMap.set(chats, before.value.person.id, chat)
      return { item, messageId: Option.fromNullable(chat.everMade.at(-1)) }
    })
    yield* outbox.acknowledge(done)
    return { ...life, chats }
  })

/** As the bot does every two seconds. */
const sendLate = (now: number) =>
  Effect.gen(function* () {
    const late = yield* PostponedNotices
    const outbox = yield* Outbox
    const { run } = yield* Transaction
    return yield* run(Effect.flatMap(late.take(now, 100), ({ due }) => outbox.add(due, now)))
  })

/** Restart; everyone continues where they were. */
const expectRemembered = ({ chats, people }: Life) =>
  Effect.gen(function* () {
    const accounts = yield* Effect.flatMap(Accounts, (service) => service.load(people))
    const sessions = yield* Effect.flatMap(Sessions, (service) => service.load(people.map(privateChat)))
    for (const person of people) {
      const { account, session } = HashMap.unsafeGet(chats, person)
      // A delivery makes a person reachable again, even one who blocked the bot here and gets it all the same.
      const { reachable } = accounts.get(person) ?? account
      if (accounts.has(person)) expect(accounts.get(person)).toEqual({ ...account, reachable })
      if (sessions.has(privateChat(person)))
        expect(sessions.get(privateChat(person))?.session).toEqual(session)
    }
  })

const restarted = (life: Life) =>
  Effect.gen(function* () {
    const machine = yield* Machine
    yield* machine.restart
    yield* machine.run(expectRemembered(life))
  })

interface Acts {
  readonly acts: ReadonlyArray<readonly [PrivateChat, Act]>
}

const append = ({ acts }: Acts, now: number) =>
  Effect.flatMap(Inbox, (inbox) =>
    inbox.append(
      acts.map(([chat, act]) => updateOf(chat, act, (updates += 1), now)),
      updates + 1,
    ),
  )

/** Handle the whole inbox in one turn, and check every answer. */
const handled = (life: Life, { acts }: Acts) =>
  Effect.gen(function* () {
    const taken = yield* takeTurn(yield* storedUpdates)
    expect(taken.handled).toHaveLength(acts.length)
    let { chats } = life
    taken.handled.flatMap(({ counts }) => counts).forEach(raiseCount)
    taken.handled.forEach(({ account, answer, counts, deadLetter, defect, outgoing, session }, index) => {
      const [before, act] = acts[index] ?? [undefined, undefined]
      if (before === undefined) return
      expect([deadLetter?.detail, defect?.cause], JSON.stringify(act)).toEqual([undefined, undefined])
      const after = { ...before, account: account ?? before.account, session: session ?? before.session }
      expectValid(act, { account: after.account, session: after.session, outgoing, answer, counts })
      expectSound(act, after, life.now)
      chats = HashMap.set(chats, before.person.id, after)
    })
    const known = yield* withColleagues({ ...life, chats })
    yield* Effect.forEach([...taken.stored, ...(yield* sendLate(life.now))], (item) =>
      expectDiscreet(known, item),
    )
    return known
  })

const tallied = (tally: Life["tally"], { acts }: Acts): Life["tally"] => {
  const kinds = acts.flatMap(([, act]) => (act._tag === "Press" ? [kindOf(act.data)] : []))
  return kinds.reduce((known, kind) => new Map(known).set(kind, (known.get(kind) ?? 0) + 1), tally)
}

/** Perform some acts, each in a chat of its own, in one turn together with intervening events. */
export const turn = (
  before: Life,
  acts: ReadonlyArray<readonly [PrivateChat, Act]>,
  { isLate, pause, restart }: Omit<Round, "deeds">,
) =>
  Effect.gen(function* () {
    const { run } = yield* Machine
    const life = { ...before, now: before.now + pause }
    yield* TestClock.setTime(life.now)
    yield* run(append({ acts }, life.now))
    if (restart === "unhandled") yield* restarted(life)
    const answered = yield* run(handled(life, { acts }))
    if (restart === "undelivered") yield* restarted(answered)
    const after = isLate ? answered : yield* run(deliver(answered))
    if (restart === "idle") yield* restarted(after)
    return { ...after, tally: tallied(life.tally, { acts }) }
  })

export const liveOn = (life: Life, { deeds, ...round }: Round) =>
  turn(
    life,
    deeds.map(({ who, ...deed }) => {
      const chat = chatOf(life, life.people[who % life.people.length] as UserId)
      return [chat, actOf({ who, ...deed }, life, chat)] as const
    }),
    round,
  )

/** Deliver everything pending, including postponed notices. */
export const settled = (life: Life) =>
  Effect.gen(function* () {
    const { run } = yield* Machine
    const later = { ...life, now: life.now + 86_400_000 }
    yield* run(sendLate(later.now))
    const after = yield* run(deliver(later))
    yield* restarted(after)
    expect(yield* run(Effect.flatMap(Outbox, ({ waiting }) => waiting))).toMatchObject({
      reply: { count: 0 },
      notice: { count: 0 },
      broadcast: { count: 0 },
    })
    expect(yield* run(Effect.flatMap(Inbox, ({ waiting }) => waiting))).toEqual([])
    return after
  })
