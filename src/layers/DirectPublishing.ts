import { Effect, Layer } from "effect"
import { PublishingPolicy } from "../services/PublishingPolicy.ts"

/** Publish everything at once, without moderation. */
export const DirectPublishing = Layer.succeed(PublishingPolicy, {
  decide: () => Effect.succeed("published"),
})
