import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { ResumeId } from "../domain/market/MarketIds.ts"
import type { Resume, ResumeContent } from "../domain/market/Resume.ts"
import type { StorageError } from "./StorageError.ts"

/** Résumés of job seekers; their number is limited as in `domain/market/Caps`, and one is active. */
export class Resumes extends Context.Tag("Resumes")<
  Resumes,
  {
    /** Add a résumé, which becomes the active one. None when the person already has the most allowed. */
    readonly add: (
      owner: UserId,
      content: ResumeContent,
      now: number,
    ) => Effect.Effect<Option.Option<ResumeId>, StorageError>
    /** None also when the owner is banned, since it is then shown to nobody. */
    readonly get: (id: ResumeId) => Effect.Effect<Option.Option<Resume>, StorageError>
    /** The active one first, then the latest. */
    readonly of: (owner: UserId) => Effect.Effect<ReadonlyArray<Resume>, StorageError>
    /** Write everything except the owner and creation time. Setting the active flag clears it on the others. */
    readonly save: (resume: Resume, now: number) => Effect.Effect<void, StorageError>
    /** Reindex a person's résumé; for changes of their standing. */
    readonly replace: (owner: UserId) => Effect.Effect<void, StorageError>
    /** Delete a résumé; copies sent with applications stay. The latest remaining one becomes active. */
    readonly remove: (id: ResumeId) => Effect.Effect<void, StorageError>
  }
>() {}
