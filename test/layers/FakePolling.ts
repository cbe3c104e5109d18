import { Duration, Effect, Predicate } from "effect"

interface Queued {
  readonly id: number
  readonly raw: unknown
}

interface Poll {
  readonly offset?: number
  readonly limit?: number
  readonly timeout?: number
}

/**
 * Implement getUpdates as the server does: a poll confirms what is below its offset, and waits while there is
 * nothing.
 */
export const makePolling = Effect.gen(function* () {
  const arrived = yield* Effect.makeLatch(false)
  let queue: ReadonlyArray<Queued> = []
  let lastId = 0

  const confirm = (offset: number) => {
    // An offset too far ahead is ignored: the queue is served from its head.
    if (offset > lastId + 10) return
    queue = offset < 0 ? queue.slice(offset) : queue.filter(({ id }) => id >= offset)
  }

  const batch = (limit: number) => queue.slice(0, Math.min(Math.max(limit, 1), 100)).map(({ raw }) => raw)

  return {
    push: (raw: unknown) =>
      Effect.suspend(() => {
        const given = Predicate.hasProperty(raw, "update_id") ? raw.update_id : undefined
        lastId = typeof given === "number" ? given : lastId + 1
        queue = [...queue, { id: lastId, raw }]
        return arrived.open
      }),
    unconfirmed: Effect.sync(() => queue.map(({ raw }) => raw)),
    poll: ({ limit = 100, offset = 0, timeout = 0 }: Poll) =>
      Effect.gen(function* () {
        confirm(offset)
        if (queue.length === 0) {
          yield* arrived.close
          yield* Effect.timeoutOption(arrived.await, Duration.seconds(Math.min(timeout, 50)))
        }
        return batch(limit)
      }),
  }
})
