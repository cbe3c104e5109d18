import { Clock, Duration, Effect, Layer } from "effect"
import { AppConfig } from "../services/AppConfig.ts"
import { DeliverySchedule, type Want } from "../services/DeliverySchedule.ts"
import type { OutboxItem } from "../services/Outbox.ts"
import { Conditions } from "./Conditions.ts"
import { Schedule } from "./delivery/Schedule.ts"

const make = Effect.gen(function* () {
  const { telegram } = yield* AppConfig
  const schedule = new Schedule(telegram.sendRate, yield* Clock.currentTimeMillis)
  const conditions = new Conditions()
  let changes = 0

  const change = (act: (now: number) => void) =>
    Effect.map(Clock.currentTimeMillis, (now) => {
      act(now)
      changes += 1
      conditions.check()
    })

  const waitForChange = (until: number, now: number): Effect.Effect<void> => {
    const seen = changes
    const changed = conditions.wait(() => changes !== seen)
    return until === Infinity
      ? changed
      : Effect.raceFirst(changed, Effect.sleep(Duration.millis(until - now)))
  }

  const take: Effect.Effect<OutboxItem> = Effect.flatMap(Clock.currentTimeMillis, (now) => {
    const next = schedule.next(now)
    return typeof next === "number" ? Effect.zipRight(waitForChange(next, now), take) : Effect.succeed(next)
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
