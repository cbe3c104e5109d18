import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Resume, Seeking } from "../../domain/market/Resume.ts"
import { Resumes } from "../../services/Resumes.ts"
import { ownResume, resumesOf } from "../access/OwnResume.ts"
import { inTransaction } from "./InTransaction.ts"

interface Setting {
  readonly by: UserId
  readonly resume: number
  readonly seeking: Seeking
  readonly now: number
}

/** Set the job search status on all of the person's résumés: a person who found a job found it with all of them. */
export const setSeeking = Effect.fn("SetSeeking")(function* ({ by, now, resume: id, seeking }: Setting) {
  const resumes = yield* Resumes
  const resume: Resume = { ...(yield* ownResume(by, id)), seeking }
  const others = (yield* resumesOf(by)).filter((each) => each.id !== resume.id)
  for (const each of others) yield* resumes.save({ ...each, seeking }, now)
  yield* resumes.save(resume, now)
  return resume
}, inTransaction)
