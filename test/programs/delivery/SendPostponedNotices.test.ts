import { SqlClient } from "@effect/sql/SqlClient"
import { expect, it } from "@effect/vitest"
import { Effect, Fiber, Layer, Metric, Option, Ref, TestClock } from "effect"
import { ChatId } from "../../../src/domain/Ids.ts"
import type { ApplicationId } from "../../../src/domain/market/MarketIds.ts"
import type { Outgoing } from "../../../src/domain/Outgoing.ts"
import { sendPostponedNotices } from "../../../src/programs/delivery/SendPostponedNotices.ts"
import { Applications } from "../../../src/services/Applications.ts"
import { DeliverySchedule } from "../../../src/services/DeliverySchedule.ts"
import { PostponedNotices } from "../../../src/services/PostponedNotices.ts"
import * as Metrics from "../../../src/metrics/Metrics.ts"
import { Outbox, type OutboxItem } from "../../../src/services/Outbox.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { StorageError } from "../../../src/services/StorageError.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

const newApplication = Effect.gen(function* () {
  const company = yield* newCompany()
  const vacancy = yield* (yield* Vacancies).add(company.id, company.owner, vacancyContent, 1)
  const applicant = yield* newcomer
  const resume = Option.getOrThrow(yield* (yield* Resumes).add(applicant, resumeContent, 1))
  const applications = yield* Applications
  const told = { letter: "", answers: [], score: 0, source: "" }
  return yield* applications.add({ vacancy, company: company.id, applicant, resume, ...told }, 1)
})

const noticeTo = (id: number): Outgoing => ({
  chatId: ChatId.make(id),
  lane: "notice",
  message: { _tag: "SendText", html: `<b>${id}</b>`, menu: false },
})

const postpone = (application: ApplicationId, due: number) =>
  Effect.flatMap(PostponedNotices, (late) => late.postpone(application, noticeTo(application), due))

/** Messages handed to delivery, in order. */
const listening = Effect.gen(function* () {
  const offered = yield* Ref.make<ReadonlyArray<OutboxItem>>([])
  const schedule = Layer.mock(DeliverySchedule, {
    offer: (items) => Ref.update(offered, (before) => [...before, ...items]),
  })
  return { offered, schedule }
})

const law = Effect.gen(function* () {
  const { offered, schedule } = yield* listening
  const [first, second, third] = [yield* newApplication, yield* newApplication, yield* newApplication]
  yield* postpone(first, 30_000)
  yield* postpone(second, 31_000)
  yield* postpone(third, 59_000)
  const running = yield* Effect.fork(sendPostponedNotices.pipe(Effect.provide(schedule)))
  const sent = Effect.map(Ref.get(offered), (items) => items.map(({ chatId }) => chatId))
  yield* TestClock.adjust("29 seconds")
  expect(yield* sent).toEqual([])
  const late = yield* PostponedNotices
  expect(yield* late.cancel(second)).toBe(true)
  yield* TestClock.adjust("20 seconds")
  expect(yield* sent).toEqual([first])
  expect(yield* late.cancel(first)).toBe(false)
  yield* TestClock.adjust("2 minutes")
  expect(yield* sent).toEqual([first, third])
  const { waiting } = yield* Outbox
  expect(yield* waiting).toMatchObject({ notice: { count: 2 } })
  yield* Fiber.interrupt(running)
})

/** The first three attempts to put something there fail in the database. */
const failing = Layer.effect(
  Outbox,
  Effect.map(Outbox, (outbox) => {
    let left = 3
    return Outbox.of({
      ...outbox,
      add: (...given) =>
        Effect.suspend(() =>
          left-- > 0
            ? Effect.fail(new StorageError({ operation: "outbox.add", code: "SQLITE_FULL" }))
            : outbox.add(...given),
        ),
    })
  }),
)

it.effect("a postponed notice is sent once, when due, unless it is cancelled", () =>
  law.pipe(Effect.provide(Layer.fresh(TestStorage))),
)

it.effect("an unreadable one is kept for the operator, without delaying the others", () =>
  Effect.gen(function* () {
    const { offered, schedule } = yield* listening
    const [broken, sound] = [yield* newApplication, yield* newApplication]
    yield* postpone(broken, 1_000)
    yield* postpone(sound, 2_000)
    const sql = yield* SqlClient
    const counted = Effect.map(Metric.value(Metrics.deadLetters.delivery.unreadable), ({ count }) => count)
    const before = yield* counted
    yield* sql`UPDATE late_notices SET message = '{"_tag":"SendPigeon"}' WHERE application = ${broken}`
    const running = yield* Effect.fork(sendPostponedNotices.pipe(Effect.provide(schedule)))
    yield* TestClock.adjust("10 seconds")
    expect((yield* Ref.get(offered)).map(({ chatId }) => chatId)).toEqual([sound])
    expect(yield* sql`SELECT chat_id, reason FROM dead_letters`).toEqual([
      { chat_id: broken, reason: "unreadable" },
    ])
    expect(yield* counted).toBe(before + 1)
    yield* Fiber.interrupt(running)
  }).pipe(Effect.provide(Layer.fresh(TestStorage))),
)

it.effect("none is lost or doubled while the database fails", () =>
  law.pipe(Effect.provide(Layer.fresh(failing.pipe(Layer.provideMerge(TestStorage))))),
)
