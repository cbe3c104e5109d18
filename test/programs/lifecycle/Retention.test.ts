import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import {
  Clock,
  Duration,
  Effect,
  FastCheck as fc,
  Fiber,
  HashMap,
  Layer,
  Logger,
  Option,
  TestClock,
} from "effect"
import { readFileSync } from "node:fs"
import { retention } from "../../../src/domain/Retention.ts"
import { ChatId, UpdateId, type UserId } from "../../../src/domain/Ids.ts"
import { forgetHandledIds } from "../../../src/programs/lifecycle/ForgetHandledIds.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { DeadLetters } from "../../../src/services/DeadLetters.ts"
import { Sessions } from "../../../src/services/Sessions.ts"
import { Tickets } from "../../../src/services/Tickets.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { Views } from "../../../src/services/Views.ts"
import { newcomer, newCompany, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

const draft = { step: "text", answers: { text: "half a ticket" }, updatedAt: 0 }
const session = { active: Option.some("support"), drafts: { support: draft } }

/** Ages in hours; they distinguish the entries of one kind. */
const ages = fc.uniqueArray(fc.integer({ min: 1, max: 250 * 24 }), { minLength: 1, maxLength: 12 })

const words = { text: "…", photo: Option.none() }

/** A ticket that was opened long before it was closed. */
const closedTicket = (person: UserId, at: number) =>
  Effect.gen(function* () {
    const tickets = yield* Tickets
    const asked = { author: person, name: "", topic: "bug", subject: Option.none(), ...words } as const
    const id = yield* tickets.open(asked, 1)
    yield* tickets.add(id, { kind: "closed", person, at, ...words }, "closed")
  })

/** Insert one of each kind at every age, as it would have been created. */
const fill = (hours: ReadonlyArray<number>, now: number) =>
  Effect.gen(function* () {
    const { id: company, owner } = yield* newCompany()
    const vacancy = yield* (yield* Vacancies).add(company, owner, vacancyContent, 1)
    const letter = { origin: "update", payload: "{}", reason: "defect", detail: "" } as const
    for (const age of hours) {
      const at = now - age * 3_600_000
      yield* (yield* Sessions).save([[ChatId.make(age), session]], at)
      const ids = { updateId: UpdateId.make(age), chatId: ChatId.make(age) }
      yield* (yield* DeadLetters).record([{ ...letter, ...ids }], at)
      yield* (yield* Companies).invite(company, owner, at)
      const left = yield* newCompany()
      yield* (yield* SqlClient)`INSERT INTO former_members (member, company, left_at)
        VALUES (${left.owner}, ${left.id}, ${at})`
      yield* (yield* Views).note(vacancy, yield* newcomer, "search", at)
      yield* closedTicket(owner, at)
    }
  })

/** The ages of the remaining entries. */
const left = (table: string, time: string, now: number) =>
  Effect.flatMap(SqlClient, (sql) =>
    Effect.map(sql<{ at: number }>`SELECT ${sql(time)} AS at FROM ${sql(table)}`, (rows) =>
      rows.map(({ at }) => (now - at) / 3_600_000).toSorted((a, b) => a - b),
    ),
  )

/** The clock is set before the storage starts timers of its own, which would run all the time. */
const longAfter = <A, E>(living: Effect.Effect<A, E, Layer.Layer.Success<typeof TestStorage>>) =>
  Effect.zipRight(
    TestClock.setTime(Duration.toMillis("10000 hours")),
    Effect.provide(living, Layer.fresh(TestStorage)),
  )

const kinds = [
  ["sessions", "updated_at", retention.drafts],
  ["dead_letters", "created_at", retention.deadLetters],
  ["company_invites", "created_at", retention.joinLinks],
  ["former_members", "left_at", retention.formerMembers],
  ["vacancy_views", "seen_at", retention.views],
  ["tickets", "status_at", retention.tickets],
  ["ticket_entries", "at", retention.tickets],
] as const

it.effect.prop(
  "entries older than their period are gone within an hour, and none sooner",
  [ages],
  ([hours]) =>
    Effect.gen(function* () {
      yield* fill(hours, yield* Clock.currentTimeMillis)
      const fiber = yield* Effect.fork(forgetHandledIds)
      yield* TestClock.adjust("1 hour")
      const now = yield* Clock.currentTimeMillis
      for (const [table, time, period] of kinds) {
        const older = hours.map((age) => age + 1).toSorted((a, b) => a - b)
        const kept = yield* left(table, time, now)
        expect(kept, table).toEqual(older.filter((age) => age <= Duration.toHours(period)))
      }
      yield* Fiber.interrupt(fiber)
    }).pipe(longAfter),
  { fastCheck: { numRuns: 5 } },
)

it.effect("requests that are not closed are kept, however old", () =>
  Effect.gen(function* () {
    const { owner } = yield* newCompany()
    const tickets = yield* Tickets
    const asked = { author: owner, name: "", topic: "bug", subject: Option.none(), ...words } as const
    yield* tickets.open(asked, 1)
    const answered = yield* tickets.open(asked, 1)
    yield* tickets.add(answered, { kind: "answered", person: owner, at: 2, ...words }, "answered")
    const fiber = yield* Effect.fork(forgetHandledIds)
    yield* TestClock.adjust("1 hour")
    expect(yield* left("tickets", "status_at", yield* Clock.currentTimeMillis)).toHaveLength(2)
    yield* Fiber.interrupt(fiber)
  }).pipe(longAfter),
)

it.effect(
  "thousands are removed in slices that let others run in between, with one line for the total",
  () => {
    const said: Array<unknown> = []
    const log = Logger.make(({ annotations, message }) => {
      if (HashMap.size(annotations) > 0) said.push([message, Object.fromEntries(annotations)])
    })
    return Effect.gen(function* () {
      const sql = yield* SqlClient
      const old = (yield* Clock.currentTimeMillis) - Duration.toMillis("31 days")
      const sessions = yield* Sessions
      const chats = Array.from({ length: 1_700 }, (_, index) => ChatId.make(index + 1))
      yield* sessions.save(
        chats.map((chat) => [chat, session] as const),
        old,
      )
      const count = Effect.map(sql<{ n: number }>`SELECT count(*) AS n FROM sessions`, ([row]) => row?.n)
      const fiber = yield* Effect.fork(forgetHandledIds)
      yield* TestClock.adjust("1 minute")
      expect(yield* count).toBe(1_200)
      yield* TestClock.adjust("50 millis")
      expect(yield* count).toBe(700)
      yield* TestClock.adjust("1 minute")
      expect(yield* count).toBe(0)
      yield* Fiber.interrupt(fiber)
      const counted = {
        ...{ drafts: 1_700, deadLetters: 0, joinLinks: 0, tally: 0 },
        ...{ copies: 0, formerMembers: 0, views: 0, tickets: 0, words: 0 },
      }
      expect(said).toEqual([[["What had been kept for its time is removed"], counted]])
    }).pipe(longAfter, Effect.provide(Logger.replace(Logger.defaultLogger, log)))
  },
)

it.scopedLive("the documentation states for every table how long its rows are kept", () =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const told = readFileSync(new URL("../../../docs/RETENTION.md", import.meta.url), "utf8")
    // Full-text indexes have internal tables of the engine's own.
    const tables = yield* sql<{ name: string }>`SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name`
    expect(tables.map(({ name }) => name).filter((name) => !told.includes(`\`${name}\``))).toEqual([])
    expect(Object.keys(retention).filter((kept) => !told.includes(`| \`${kept}\` `))).toEqual([])
  }).pipe(Effect.provide(Layer.fresh(TestStorage))),
)
