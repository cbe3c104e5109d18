import { Effect, Fiber, Layer, TestClock } from "effect"
import { expect } from "@effect/vitest"
import { UserId } from "../../../src/domain/Ids.ts"
import { EmbeddedChatOwnership } from "../../../src/layers/lanes/EmbeddedChatOwnership.ts"
import { FloodControlledSchedule } from "../../../src/layers/delivery/FloodControlledSchedule.ts"
import { LibPhones } from "../../../src/layers/LibPhones.ts"
import { NoopSentry } from "../../../src/layers/sentry/NoopSentry.ts"
import { runTurns } from "../../../src/programs/turns/RunTurns.ts"
import { BotIdentity } from "../../../src/services/BotIdentity.ts"
import { ChatOwnership } from "../../../src/services/ChatOwnership.ts"
import { Inbox, type InboxItem } from "../../../src/services/Inbox.ts"
import { FakeTelegram } from "../../layers/FakeTelegram.ts"
import { TestStorage } from "../../layers/TestStorage.ts"

/** The services that turns need beside a database. */
export const Surroundings = Layer.mergeAll(
  FakeTelegram.layer,
  LibPhones,
  EmbeddedChatOwnership,
  FloodControlledSchedule,
  NoopSentry,
  Layer.succeed(BotIdentity, { id: UserId.make(42), username: "job_test_bot" }),
)

/** The same over real tables. */
export const World = Surroundings.pipe(Layer.provideMerge(TestStorage))

/** Store updates as the poller does. */
export const receive = (items: ReadonlyArray<InboxItem>) =>
  Effect.gen(function* () {
    const inbox = yield* Inbox
    const ownership = yield* ChatOwnership
    yield* ownership.wake(yield* inbox.append(items, 1))
  })

/** Run turns until nothing is pending, at most ten minutes. */
export const settle = Effect.gen(function* () {
  const ownership = yield* ChatOwnership
  for (let second = 0; second < 600 && (yield* ownership.pending) > 0; second++) {
    // Turns leave the event loop a real turn between them.
    yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
    yield* TestClock.adjust("1 second")
  }
  expect(yield* ownership.pending).toBe(0)
})

/** Run an effect while turns run. */
export const running = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.fork(runTurns)
    const result = yield* effect
    yield* Fiber.interrupt(fiber)
    return result
  })
