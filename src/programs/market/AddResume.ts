import { Array, Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Resume, ResumeContent } from "../../domain/market/Resume.ts"
import { CapReached } from "../../services/Caps.ts"
import { Resumes } from "../../services/Resumes.ts"
import { resumesOf } from "../access/OwnResume.ts"
import { inTransaction } from "./InTransaction.ts"

interface Adding {
  readonly by: UserId
  readonly content: ResumeContent
  readonly now: number
}

/**
 * Add a résumé with the visibility and job search status of `like`: a copy of a hidden résumé is hidden, an anonymous
 * owner stays anonymous, and a person who found a job stays out of the search.
 */
export const addResumeLike = (
  like: Option.Option<Pick<Resume, "seeking" | "visibility">>,
  { by, content, now }: Adding,
) =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const full = new CapReached({ cap: "resumes", until: Option.none() })
    const id = yield* Effect.mapError(Effect.flatten(resumes.add(by, content, now)), (error) =>
      error._tag === "NoSuchElementException" ? full : error,
    )
    const added = Option.getOrThrow(yield* resumes.get(id))
    const { seeking, visibility } = Option.getOrElse(like, () => added)
    const made: Resume = { ...added, seeking, visibility }
    if (visibility !== added.visibility || seeking !== added.seeking) yield* resumes.save(made, now)
    return made
  })

/** Add a résumé and make it the active one. */
export const addResume = Effect.fn("AddResume")(function* (adding: Adding) {
  const like = Array.head(yield* resumesOf(adding.by))
  return yield* addResumeLike(like, adding)
}, inTransaction)
