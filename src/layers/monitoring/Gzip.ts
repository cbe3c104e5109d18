import { promisify } from "node:util"
import { gzip } from "node:zlib"
import { Effect } from "effect"

const compressing = promisify(gzip)

/** Compress in a thread of Node's pool. Interrupting one caller leaves the work running for others that wait for it. */
export const compress = (text: string): Effect.Effect<Uint8Array> =>
  Effect.uninterruptible(Effect.promise(() => compressing(text)))
