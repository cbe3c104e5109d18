import { Duration, Effect } from "effect"
import { type Acknowledgement, Outbox } from "../../services/Outbox.ts"
import { keepTrying } from "../retry/KeepTrying.ts"

/** How long an acknowledgement may wait for others: what a kill can repeat. */
const grouping = Duration.millis(25)

/** Deliveries that are done and not yet recorded: written in groups, since each write costs a sync of the disk. */
export interface Acknowledgements {
  readonly add: (acknowledgement: Acknowledgement) => void
  /** Records what is added, for ever; when interrupted, also what is at hand. */
  readonly record: Effect.Effect<never, never, Outbox>
}

export const makeAcknowledgements: Effect.Effect<Acknowledgements> = Effect.map(
  Effect.makeLatch(),
  (some) => {
    let waiting: Array<Acknowledgement> = []

    const write = Effect.gen(function* () {
      const outbox = yield* Outbox
      const group = waiting
      waiting = []
      some.unsafeClose()
      if (group.length > 0) yield* keepTrying(outbox.acknowledge(group))
    }).pipe(Effect.uninterruptible)

    return {
      add: (acknowledgement) => {
        waiting.push(acknowledgement)
        some.unsafeOpen()
      },
      record: some.await.pipe(
        Effect.zipRight(Effect.sleep(grouping)),
        Effect.zipRight(write),
        Effect.forever,
        Effect.onInterrupt(() => write),
      ),
    }
  },
)
