import { Effect, Fiber, Ref } from "effect"
import { AppConfig } from "../../services/AppConfig.ts"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import { Health } from "../../services/Health.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import type { Confirmed } from "../polling/PollUpdates.ts"

/** Lanes first, since handling them is what fills the outbox. */
const drain = Effect.gen(function* () {
  yield* Effect.flatMap(ChatOwnership, (ownership) => ownership.awaitBelow(1))
  yield* Effect.flatMap(DeliverySchedule, (schedule) => schedule.awaitIdle)
})

/** Tells Telegram of the last batch, which no further poll will confirm. Unconfirmed, it would merely come again. */
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

/** Stops polling, lets what is in hand be handled and delivered within the grace, confirms, and ends the work. */
export const shutDown = (
  poller: Fiber.Fiber<unknown, unknown>,
  worker: Fiber.Fiber<unknown, unknown>,
  confirmed: Confirmed,
) =>
  Effect.gen(function* () {
    const { shutdownGrace } = yield* AppConfig
    yield* Effect.flatMap(Health, (health) => health.shuttingDown)
    yield* Effect.logInfo("Shutting down: no more polling, draining what is in hand")
    yield* Fiber.interrupt(poller)
    const stored = "what is left stays stored for the next start"
    const drained = Effect.raceFirst(
      Effect.as(drain, "Everything in hand was handled and delivered"),
      Effect.as(Fiber.await(worker), `The work ended by itself; ${stored}`),
    ).pipe(
      Effect.timeoutTo({
        duration: shutdownGrace,
        onSuccess: (message) => message,
        onTimeout: () => `The grace is over; ${stored}`,
      }),
    )
    // A daemon, since this fiber may be under interruption itself, which would end the wait at once.
    const message = yield* Fiber.join(yield* Effect.forkDaemon(Effect.interruptible(drained)))
    yield* Effect.logInfo(message)
    yield* Fiber.join(yield* Effect.forkDaemon(Effect.interruptible(confirm(confirmed))))
    yield* Fiber.interrupt(worker)
  })
