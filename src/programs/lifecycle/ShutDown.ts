import { Effect, Fiber, Ref } from "effect"
import { AppConfig } from "../../services/AppConfig.ts"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import { Health } from "../../services/Health.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import type { Confirmed } from "../polling/PollUpdates.ts"

/** Wait for the lanes first, since handling updates fills the outbox. */
const drain = Effect.gen(function* () {
  yield* Effect.flatMap(ChatOwnership, (ownership) => ownership.awaitBelow(1))
  yield* Effect.flatMap(DeliverySchedule, (schedule) => schedule.awaitIdle)
})

/** Confirm the last batch to Telegram, as no further poll will. If this fails, the batch is merely redelivered. */
const confirm = ({ due, offset }: Confirmed) =>
  Effect.gen(function* () {
    const next = yield* Ref.get(due)
    if (next === (yield* Ref.get(offset))) return
    const client = yield* TelegramClient
    yield* client.getUpdates({ offset: next, limit: 1, timeout: 0 })
  }).pipe(
    Effect.timeout("2 seconds"),
    Effect.catchAll((error) => Effect.logWarning(`The last updates were not confirmed: ${error.message}`)),
  )

/**
 * End the worker, which records its last deliveries. If the disk accepts no writes that would be retried for ever, so
 * it is given up after a while, and those messages may be sent again after the next start.
 */
const end = (worker: Fiber.Fiber<unknown, unknown>) =>
  Fiber.interrupt(worker).pipe(
    Effect.asVoid,
    Effect.timeoutTo({
      duration: "5 seconds",
      onSuccess: () => Effect.void,
      onTimeout: () =>
        Effect.logWarning("The last deliveries could not be recorded: those messages may be sent again"),
    }),
    Effect.flatten,
  )

/** Wait in a fiber of its own: the calling fiber may be interrupted, which would end the wait at once. */
const inOwnFiber = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(Effect.forkDaemon(Effect.interruptible(effect)), Fiber.join)

/** Stop polling, let pending work finish within the grace period, confirm, and end the worker. */
export const shutDown = (
  poller: Fiber.Fiber<unknown, unknown>,
  worker: Fiber.Fiber<unknown, unknown>,
  confirmed: Confirmed,
) =>
  Effect.gen(function* () {
    const { shutdownGrace } = yield* AppConfig
    yield* Effect.flatMap(Health, (health) => health.shuttingDown)
    yield* Effect.logInfo("Shutting down: polling stops, pending work is being finished")
    yield* Fiber.interrupt(poller)
    const stored = "the rest stays stored for the next start"
    const drained = Effect.raceFirst(
      Effect.as(drain, "All pending updates were handled and all messages delivered"),
      Effect.as(Fiber.await(worker), `Handling and delivery ended by themselves; ${stored}`),
    ).pipe(
      Effect.timeoutTo({
        duration: shutdownGrace,
        onSuccess: (message) => message,
        onTimeout: () => `The shutdown grace period is over; ${stored}`,
      }),
    )
    yield* Effect.logInfo(yield* inOwnFiber(drained))
    yield* inOwnFiber(confirm(confirmed))
    yield* inOwnFiber(end(worker))
  })
