import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { ResumeId } from "../domain/market/MarketIds.ts"
import type { Resume, ResumeContent } from "../domain/market/Resume.ts"
import type { StorageError } from "./StorageError.ts"

/** What seekers tell of themselves; at most as `domain/Caps` says, one of them active. */
export class Resumes extends Context.Tag("Resumes")<
  Resumes,
  {
    /** The new one becomes the active one. None when the person has as many as may be. */
    readonly add: (
      owner: UserId,
      content: ResumeContent,
      now: number,
    ) => Effect.Effect<Option.Option<ResumeId>, StorageError>
    /** None also when its owner is banned: it is shown to nobody. */
    readonly get: (id: ResumeId) => Effect.Effect<Option.Option<Resume>, StorageError>
    /** The active one first, then the latest. */
    readonly of: (owner: UserId) => Effect.Effect<ReadonlyArray<Resume>, StorageError>
    /** Writes everything but who owns it and when it was made; its active flag is set for it alone. */
    readonly save: (resume: Resume, now: number) => Effect.Effect<void, StorageError>
    /** Writes anew what is found of a person: after a change of their standing. */
    readonly replace: (owner: UserId) => Effect.Effect<void, StorageError>
    /** What was sent with applications stays there; the latest of the rest becomes active. */
    readonly remove: (id: ResumeId) => Effect.Effect<void, StorageError>
  }
>() {}
