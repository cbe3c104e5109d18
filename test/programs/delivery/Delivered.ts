import { SqlClient } from "@effect/sql/SqlClient"
import { Clock, Effect, Fiber, Layer, TestClock } from "effect"
import { expect } from "vitest"
import type { Outgoing } from "../../../src/domain/Outgoing.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { deliverOutbox } from "../../../src/programs/delivery/DeliverOutbox.ts"
import { ChartPainter } from "../../../src/services/ChartPainter.ts"
import { DeliverySchedule } from "../../../src/services/DeliverySchedule.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { ResumePdfs } from "../../../src/services/ResumePdfs.ts"
import { Reveals } from "../../../src/services/Reveals.ts"
import { FakeTelegram, type Rule } from "../../layers/FakeTelegram.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

interface Makers {
  readonly paint: ChartPainter["Type"]["paint"]
  readonly print: ResumePdfs["Type"]["print"]
}

/** The calls to Telegram once these messages are delivered, and the reasons of the dead letters. */
export const delivered = (
  outgoing: ReadonlyArray<Outgoing>,
  makers: Partial<Makers>,
  ...rules: ReadonlyArray<Rule>
) =>
  Effect.gen(function* () {
    const outbox = yield* Outbox
    const schedule = yield* DeliverySchedule
    const fiber = yield* Effect.fork(deliverOutbox)
    yield* FakeTelegram.script(...rules)
    yield* schedule.offer(yield* outbox.add(outgoing, yield* Clock.currentTimeMillis))
    yield* TestClock.adjust("2 minutes")
    const waiting = yield* outbox.waiting
    expect([waiting.reply.count, waiting.notice.count]).toEqual([0, 0])
    yield* Fiber.interrupt(fiber)
    const sql = yield* SqlClient
    const letters = yield* sql<{ reason: string }>`SELECT reason FROM dead_letters`
    const calls = yield* FakeTelegram.calls
    return { calls, letters: letters.map(({ reason }) => reason), methods: calls.map(({ method }) => method) }
  }).pipe(
    Effect.provide(
      Layer.mergeAll(
        FakeTelegram.layer,
        FloodControlledSchedule,
        Layer.mock(ChartPainter, makers),
        Layer.mock(ResumePdfs, makers),
        Layer.mock(Reveals, {}),
      ).pipe(Layer.provideMerge(TestStorage), Layer.fresh),
    ),
  )
