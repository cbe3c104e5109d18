import { Effect } from "effect"
import type { DeliveryLane } from "../../src/domain/Outgoing.ts"
import { Inbox } from "../../src/services/Inbox.ts"
import { Outbox, type OutboxId } from "../../src/services/Outbox.ts"

/** All pending updates, with their content. */
export const storedUpdates = Effect.flatMap(Inbox, (inbox) =>
  Effect.flatMap(inbox.waiting, (entries) => inbox.load(entries.map(({ updateId }) => updateId))),
)

/** The next rows of a lane after an id, with their messages. */
export const storedMessages = (lane: DeliveryLane, after: OutboxId = 0, limit = 10_000) =>
  Effect.flatMap(Outbox, (outbox) =>
    Effect.flatMap(outbox.after(lane, after, limit), (entries) => outbox.load(entries.map(({ id }) => id))),
  )
