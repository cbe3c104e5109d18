import { Effect, Layer } from "effect"
import { PublishingPolicy } from "../services/PublishingPolicy.ts"

/** Everything is published at once, unseen. */
export const DirectPublishing = Layer.succeed(PublishingPolicy, {
  decide: () => Effect.succeed("published"),
})
