import { Effect } from "effect"
import type { Chart } from "../../domain/Chart.ts"
import type { OutgoingMessage, Photo, SendText } from "../../domain/Outgoing.ts"
import { Upload } from "../../domain/telegram/Upload.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { ChartPainter } from "../../services/ChartPainter.ts"
import type { DeadLetters } from "../../services/DeadLetters.ts"
import type { OutboxItem } from "../../services/Outbox.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { withoutFile } from "./FallbackMessage.ts"
import { keepUndeliverable } from "./KeepUndeliverable.ts"

type Pictured = Extract<OutgoingMessage, { readonly photo: Photo }>

/** A message whose photo, if any, Telegram takes as it is. */
export type Drawn<M> = M extends Pictured ? Omit<M, "photo"> & { readonly photo: string | Upload } : M

const draw = (chart: Chart) =>
  Effect.map(
    Effect.flatMap(ChartPainter, (painter) => painter.paint(chart)),
    (bytes) => new Upload({ filename: "chart.png", contentType: "image/png", bytes }),
  )

type Drawing = Effect.Effect<Drawn<Pictured> | SendText, StorageError, ChartPainter | DeadLetters>

/** The message with its chart drawn. A chart that can't be drawn is kept as a dead letter; its words are sent alone. */
export const drawPhoto = (item: OutboxItem, message: Pictured): Drawing => {
  const { photo: given } = message
  if (typeof given === "string") return Effect.succeed({ ...message, photo: given })
  return draw(given).pipe(
    Effect.map((photo) => ({ ...message, photo })),
    Effect.catchTag("DrawFailed", ({ detail }) =>
      Effect.gen(function* () {
        Metrics.count(Metrics.errors.render)
        yield* Effect.logError("A chart could not be drawn; its words are sent alone")
        yield* keepUndeliverable(item, "render", detail)
        return withoutFile(item).message
      }),
    ),
  )
}
