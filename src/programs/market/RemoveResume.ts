import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Resumes } from "../../services/Resumes.ts"
import { ownResume } from "../access/OwnResume.ts"
import { inTransaction } from "./InTransaction.ts"

interface Removing {
  readonly by: UserId
  readonly resume: number
}

/** Remove the person's résumé; applications sent with it stay. */
export const removeResume = Effect.fn("RemoveResume")(function* ({ by, resume }: Removing) {
  const { id } = yield* ownResume(by, resume)
  yield* (yield* Resumes).remove(id)
}, inTransaction)
