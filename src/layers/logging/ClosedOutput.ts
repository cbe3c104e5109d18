import { Effect, Layer } from "effect"

const closed =
  "Standard output was closed, so the log is no longer written; the bot goes on. Restart it with its output open to have the log again\n"

/** Kept for the life of the process: its last log lines may meet a closed output, too. */
const listen = Effect.sync(() => {
  process.stderr.on("error", () => undefined)
  process.stdout.once("error", () => process.stderr.write(closed)).on("error", () => undefined)
})

/**
 * Ignore errors of a closed output, as left by `head` or a closed terminal: the log goes silent, the process goes on.
 */
export const ClosedOutput = Layer.effectDiscard(listen)
