import { Effect, Layer } from "effect"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { Lanes } from "./Lanes.ts"

/**
 * Ownership for a single process: it owns every chat. Lanes live in memory and are refilled from the inbox at start.
 */
export const EmbeddedChatOwnership = Layer.sync(ChatOwnership, () => {
  const lanes = new Lanes()
  return ChatOwnership.of({
    asPoller: (poll) => poll,
    wake: (items) =>
      Effect.sync(() => {
        lanes.wake(items)
      }),
    take: (max) => Effect.map(lanes.conditions.wait(lanes.hasReady), () => lanes.take(max)),
    settle: (taken) =>
      Effect.sync(() => {
        lanes.settle(taken)
      }),
    pending: Effect.sync(() => lanes.pending),
    awaitBelow: (limit) => lanes.conditions.wait(() => lanes.weight < limit),
  })
})
