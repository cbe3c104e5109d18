import { Effect, Layer } from "effect"

/** Whatever this process makes from here on is for its own user alone. */
export const PrivateFiles = Layer.effectDiscard(Effect.sync(() => process.umask(0o077)))
