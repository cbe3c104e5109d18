import { Effect, Layer } from "effect"

/** Set the umask so that files created from here on are readable only by the process's user. */
export const PrivateFiles = Layer.effectDiscard(Effect.sync(() => process.umask(0o077)))
