import { Duration, Effect, Layer } from "effect"
import { steadyMillis, unsafeSteadyMillis } from "../../services/SteadyTime.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { DeliverySchedule, type Due, type Want } from "../../services/DeliverySchedule.ts"
import type { OutboxItem } from "../../services/Outbox.ts"
import { Conditions } from "./Conditions.ts"
import { Schedule } from "./Schedule.ts"

/** A schedule that fibers can wait on; its state changes, and its conditions are checked, at the clock's time. */
class Waited {
  readonly #schedule: Schedule
  readonly #conditions = new Conditions()
  /** When the state was last evaluated. */
  #time = 0

  constructor(schedule: Schedule) {
    this.#schedule = schedule
  }

  change(act: (schedule: Schedule, now: number) => void): Effect.Effect<void> {
    return Effect.clockWith((clock) => {
      this.#time = unsafeSteadyMillis(clock)
      act(this.#schedule, this.#time)
      this.#conditions.check()
      return Effect.void
    })
  }

  readonly take: Effect.Effect<Due> = Effect.clockWith((clock) => {
    const now = (this.#time = unsafeSteadyMillis(clock))
    const send: Array<OutboxItem> = []
    for (let next = this.#schedule.next(now); next !== undefined; next = this.#schedule.next(now))
      send.push(next)
    const superseded = this.#schedule.takeSuperseded()
    if (send.length > 0 || superseded.length > 0) return Effect.succeed({ send, superseded })
    return Effect.zipRight(this.#waitUntil(this.#schedule.sendableAt(now)), this.take)
  })

  readonly wanted: Effect.Effect<Want> = Effect.suspend(() => {
    const { want } = this.#schedule
    if (want !== undefined) return Effect.succeed(want)
    return Effect.zipRight(
      this.#conditions.wait(() => this.#schedule.want !== undefined),
      this.wanted,
    )
  })

  readonly awaitIdle = this.#conditions.wait(() => this.#schedule.empty)

  /** Wait until that time, or until something may be sent sooner. */
  #waitUntil(at: number): Effect.Effect<void> {
    const sooner = this.#conditions.wait(
      () => this.#schedule.hasSuperseded || this.#schedule.sendableAt(this.#time) < at,
    )
    return at === Infinity ? sooner : Effect.raceFirst(sooner, Effect.sleep(Duration.millis(at - this.#time)))
  }
}

const make = Effect.gen(function* () {
  const { telegram } = yield* AppConfig
  const now = yield* steadyMillis
  const waited = new Waited(new Schedule(telegram.sendRate, telegram.concurrency, now))
  return DeliverySchedule.of({
    take: waited.take,
    wanted: waited.wanted,
    awaitIdle: waited.awaitIdle,
    offer: (items) =>
      waited.change((schedule, at) => {
        schedule.offer(items, at)
      }),
    settle: (item, verdict) =>
      waited.change((schedule, at) => {
        schedule.settle(item, verdict, at)
      }),
    refill: (want, entries) =>
      waited.change((schedule, at) => {
        schedule.refill(want, entries, at)
      }),
    fill: (ids, items) =>
      waited.change((schedule, at) => {
        schedule.fill(ids, items, at)
      }),
  })
})

/**
 * The schedule under Telegram's flood limits: `SEND_RATE` in total, and one message per second per chat except for
 * replies.
 */
export const FloodControlledSchedule = Layer.effect(DeliverySchedule, make)
