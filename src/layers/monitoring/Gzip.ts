import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { Effect } from "effect"

const compressing = promisify(gzip)

/** Compresses in a thread of Node's pool. Whoever asked may go: others may wait for the same. */
export const compress = (text: string): Effect.Effect<Uint8Array> =>
  Effect.uninterruptible(Effect.promise(() => compressing(text)))
