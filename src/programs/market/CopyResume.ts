import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { ownResume } from "../access/OwnResume.ts"
import { addResumeLike } from "./AddResume.ts"
import { inTransaction } from "./InTransaction.ts"

interface Copying {
  readonly by: UserId
  readonly resume: number
  readonly now: number
}

/** Adds a résumé that says the same as another of one's own. */
export const copyResume = Effect.fn("CopyResume")(function* ({ by, now, resume: id }: Copying) {
  const resume = yield* ownResume(by, id)
  return yield* addResumeLike(Option.some(resume), { by, content: resume, now })
}, inTransaction)
