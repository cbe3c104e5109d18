import { Data } from "effect"

/** A document or picture could not be drawn, and retrying wouldn't help. */
export class DrawFailed extends Data.TaggedError("DrawFailed")<{ readonly detail: string }> {}
