import { Clock, Duration, Effect, Schedule } from "effect"
import { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import { Outbox } from "../../services/Outbox.ts"
import { PendingAlbums } from "../../services/PendingAlbums.ts"
import { Transaction } from "../../services/Transaction.ts"
import { passAlbum } from "../dialogs/conversations/PassAlbum.ts"
import { keepTrying } from "../retry/KeepTrying.ts"

/** Albums per transaction: nothing else can use the database meanwhile. */
const atOnce = 20

/** Move gathered albums to the outbox in one transaction, so that none is lost or sent twice. */
const moveAlbums = Effect.gen(function* () {
  const now = yield* Clock.currentTimeMillis
  const albums = yield* Effect.flatMap(PendingAlbums, ({ takeDue }) => takeDue(now, atOnce))
  if (albums.length === 0) return []
  const outgoing = (yield* Effect.forEach(albums, passAlbum)).flat()
  return yield* Effect.flatMap(Outbox, (outbox) => outbox.add(outgoing, now))
})

const sendGathered = Effect.fn("SendAlbums")(function* () {
  const { run } = yield* Transaction
  const { offer } = yield* DeliverySchedule
  const stored = yield* keepTrying(run(moveAlbums))
  if (stored.length > 0) yield* offer(stored)
})

/** Send the albums of conversations whose parts have arrived, every second. */
export const sendAlbums = sendGathered().pipe(
  Effect.schedule(Schedule.spaced(Duration.seconds(1))),
  Effect.zipRight(Effect.never),
)
