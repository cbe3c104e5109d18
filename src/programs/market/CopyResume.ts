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

/** Add a copy of one of the person's résumés. */
export const copyResume = Effect.fn("CopyResume")(function* ({ by, now, resume: id }: Copying) {
  const resume = yield* ownResume(by, id)
  return yield* addResumeLike(Option.some(resume), { by, content: resume, now })
}, inTransaction)
