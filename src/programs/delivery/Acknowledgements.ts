import { Duration, Effect } from "effect"
import { type Acknowledgement, Outbox } from "../../services/Outbox.ts"
import { keepTrying } from "../retry/KeepTrying.ts"

/** How long an acknowledgement may wait for others; a kill repeats up to this many milliseconds of deliveries. */
const grouping = Duration.millis(25)

/** Finished deliveries not yet recorded. They are recorded in groups, since each write costs a disk sync. */
export interface Acknowledgements {
  readonly add: (acknowledgement: Acknowledgement) => void
  /** Record added deliveries for ever; when interrupted, first those still pending. */
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
