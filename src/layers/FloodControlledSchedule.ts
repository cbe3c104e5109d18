import { Clock, Duration, Effect, Layer } from "effect"
import { AppConfig } from "../services/AppConfig.ts"
import { DeliverySchedule, type Want } from "../services/DeliverySchedule.ts"
import type { OutboxItem } from "../services/Outbox.ts"
import { Conditions } from "./Conditions.ts"
import { Schedule } from "./delivery/Schedule.ts"

const make = Effect.gen(function* () {
  const { telegram } = yield* AppConfig
  const schedule = new Schedule(telegram.sendRate, telegram.concurrency, yield* Clock.currentTimeMillis)
  const conditions = new Conditions()
  // When the state was last looked at: conditions are checked right after a change, at its time.
  let time = yield* Clock.currentTimeMillis

  const change = (act: (now: number) => void) =>
    Effect.clockWith((clock) => {
      time = clock.unsafeCurrentTimeMillis()
      act(time)
      conditions.check()
      return Effect.void
    })

  /** Until that time, or until something may be sent sooner. */
  const waitUntil = (at: number): Effect.Effect<void> => {
    const sooner = conditions.wait(() => schedule.sendableAt(time) < at)
    return at === Infinity ? sooner : Effect.raceFirst(sooner, Effect.sleep(Duration.millis(at - time)))
  }

  const take: Effect.Effect<ReadonlyArray<OutboxItem>> = Effect.clockWith((clock) => {
    time = clock.unsafeCurrentTimeMillis()
    const items: Array<OutboxItem> = []
    for (let next = schedule.next(time); next !== undefined; next = schedule.next(time)) items.push(next)
    if (items.length > 0) return Effect.succeed(items)
    return Effect.zipRight(waitUntil(schedule.sendableAt(time)), take)
  })

  const wanted: Effect.Effect<Want> = Effect.suspend(() => {
    const { want } = schedule
    return want === undefined
      ? Effect.zipRight(
          conditions.wait(() => schedule.want !== undefined),
          wanted,
        )
      : Effect.succeed(want)
  })

  return DeliverySchedule.of({
    take,
    wanted,
    offer: (items) =>
      change((now) => {
        schedule.offer(items, now)
      }),
    settle: (item, verdict) =>
      change((now) => {
        schedule.settle(item, verdict, now)
      }),
    refill: (want, items) =>
      change((now) => {
        schedule.refill(want, items, now)
      }),
    awaitIdle: conditions.wait(() => schedule.empty),
  })
})

/** The schedule under Telegram's flood limits: `SEND_RATE` over all, one a second per chat for what nobody asked for. */
export const FloodControlledSchedule = Layer.effect(DeliverySchedule, make)
