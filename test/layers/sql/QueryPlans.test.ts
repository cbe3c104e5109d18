import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Context, Effect, Option, Tracer } from "effect"
import { ChatId, MessageId, UpdateId } from "../../../src/domain/Ids.ts"
import { DeliveryLane, type Outgoing } from "../../../src/domain/Outgoing.ts"
import { retention } from "../../../src/domain/Retention.ts"
import { Caps } from "../../../src/services/Caps.ts"
import { DeadLetters } from "../../../src/services/DeadLetters.ts"
import { Housekeeping } from "../../../src/services/Housekeeping.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { PostponedNotices } from "../../../src/services/PostponedNotices.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { AccountSuspension } from "../../../src/services/AccountSuspension.ts"
import { newcomer } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"

/** Record the statements that spans report. */
class Listening implements Tracer.Span {
  readonly _tag = "Span"
  readonly spanId = "0"
  readonly traceId = "0"
  readonly sampled = true
  readonly status: Tracer.SpanStatus = { _tag: "Started", startTime: 0n }
  readonly attributes = new Map<string, unknown>()
  readonly links = []
  readonly context = Context.empty()
  readonly parent = Option.none()
  readonly name: string
  readonly kind: Tracer.SpanKind
  readonly #heard: Set<string>

  constructor(name: string, kind: Tracer.SpanKind, heard: Set<string>) {
    this.name = name
    this.kind = kind
    this.#heard = heard
  }

  attribute(key: string, value: unknown) {
    if (key === "db.query.text" && /^\s*(?:SELECT|INSERT|UPDATE|DELETE)/.test(String(value)))
      this.#heard.add(String(value))
  }
  end() {}
  event() {}
  addLinks() {}
}

/** The statements that an effect runs. */
const statementsOf = <A, E, R>(effect: Effect.Effect<A, E, R>) => {
  const heard = new Set<string>()
  const tracer = Tracer.make({
    span: (name, _parent, _context, _links, _startTime, kind) => new Listening(name, kind, heard),
    context: (run) => run(),
  })
  return Effect.map(Effect.withTracer(Effect.withTracerEnabled(effect, true), tracer), () => [...heard])
}

/**
 * Scans that are fine: of a virtual table, which gets the query; of subqueries, which have steps of their
 * own; of the few postponed notices; and of handled updates, read in key order up to a LIMIT.
 */
const mayBeScanned =
  /^SCAN (?:\w+ VIRTUAL TABLE|\(subquery-\d+\)$|CONSTANT ROW|late_notices$|handled_updates$)/

/** The full scans in a query plan, with the statement. */
const scansOf = (statement: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient
    const given = Array.from(statement.matchAll(/\?/g), () => null)
    const steps = yield* sql.unsafe<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, given)
    return steps
      .filter(({ detail }) => detail.startsWith("SCAN") && !mayBeScanned.test(detail))
      .map(({ detail }) => `${detail}: ${statement.replaceAll(/\s+/g, " ")}`)
  })

const scanned = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const statements = yield* statementsOf(effect)
    expect(statements).not.toEqual([])
    return (yield* Effect.forEach(statements, scansOf)).flat()
  })

const text = (lane: DeliveryLane): Outgoing => ({
  chatId: ChatId.make(1),
  lane,
  message: { _tag: "SendText", html: "…", menu: true, copyOf: 1 as never },
})

layer(TestStorage)("no table is scanned in full", (it) => {
  it.effect("by the timers that remove expired rows", () =>
    Effect.gen(function* () {
      const { forget, forgetWords } = yield* Housekeeping
      const inbox = yield* Inbox
      const kinds = (Object.keys(retention) as Array<keyof typeof retention>).filter(
        (kind) => kind !== "handledUpdates",
      )
      for (const kind of kinds) expect(yield* scanned(forget(kind, 1, Option.none())), kind).toEqual([])
      expect(yield* scanned(forgetWords(Option.none()))).toEqual([])
      expect(yield* scanned(inbox.forget(1))).toEqual([])
    }),
  )

  it.effect("by handling incoming updates", () =>
    Effect.gen(function* () {
      const inbox = yield* Inbox
      const ids = { updateId: UpdateId.make(1), chatId: ChatId.make(1) }
      const item = { ...ids, payload: {}, json: "{}", receivedAt: 1 }
      const life = inbox
        .append([item], 2)
        .pipe(
          Effect.zipRight(inbox.blame(ids.updateId)),
          Effect.zipRight(inbox.load([ids.updateId])),
          Effect.zipRight(inbox.oldest),
          Effect.zipRight(inbox.remove([ids.updateId], 1)),
        )
      expect(yield* scanned(life)).toEqual([])
    }),
  )

  it.effect("by sending or postponing messages, in any lane", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const notices = yield* PostponedNotices
      for (const lane of DeliveryLane.literals) {
        const life = Effect.gen(function* () {
          const items = yield* outbox.add([text(lane)], 1)
          yield* outbox.after(lane, 0, 10)
          yield* outbox.load(items.map(({ id }) => id))
          yield* outbox.acknowledge(
            items.map((item) => ({ item, messageId: Option.some(MessageId.make(1)) })),
          )
        })
        expect(yield* scanned(life), lane).toEqual([])
      }
      expect(yield* scanned(Effect.zipRight(notices.take(1, 10), notices.cancel(1 as never)))).toEqual([])
      // Counted in an index of short rows.
      const counted = yield* scanned(outbox.waiting)
      expect(counted.map((each) => each.split(":")[0])).toEqual([
        "SCAN outbox USING COVERING INDEX outbox_by_lane",
      ])
      const letters = yield* scanned((yield* DeadLetters).count)
      expect(letters.map((each) => each.split(":")[0])).toEqual([
        "SCAN dead_letters USING COVERING INDEX dead_letters_by_time",
      ])
    }),
  )

  it.effect("by a ban or its end", () =>
    Effect.gen(function* () {
      const { restore, suspend } = yield* AccountSuspension
      const person = yield* newcomer
      expect(yield* scanned(Effect.zipRight(suspend(person, 1), restore(person, 2)))).toEqual([])
    }),
  )

  it.effect("by counting what somebody has done", () =>
    Effect.gen(function* () {
      const caps = yield* Caps
      const asked = Effect.zipRight(caps.room("refusals", [1, 1], 1), caps.spend("papers", [1], 1))
      expect(yield* scanned(asked)).toEqual([])
    }),
  )
})
