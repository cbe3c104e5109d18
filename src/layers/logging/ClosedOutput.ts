import { Effect, Layer } from "effect"

const closed =
  "Standard output was closed, so the log is no longer written; the bot goes on. Restart it with its output open to have the log again\n"

/** For as long as the process lives: its last words may meet a closed output, too. */
const listen = Effect.sync(() => {
  process.stderr.on("error", () => undefined)
  process.stdout.once("error", () => process.stderr.write(closed)).on("error", () => undefined)
})

/** A reader of the output that goes away, as `head` does or a terminal that closes, ends nothing: the log falls silent. */
export const ClosedOutput = Layer.effectDiscard(listen)
