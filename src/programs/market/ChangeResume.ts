import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Resume, ResumeContent } from "../../domain/market/Resume.ts"
import { Resumes } from "../../services/Resumes.ts"
import { ownResume } from "../access/OwnResume.ts"
import { inTransaction } from "./InTransaction.ts"

interface Changing {
  readonly by: UserId
  readonly resume: number
  readonly change: Partial<ResumeContent> & {
    readonly visibility?: Resume["visibility"]
    readonly active?: true
  }
  readonly now: number
}

/** Change the content or visibility of the person's résumé, or make it the active one. */
export const changeResume = Effect.fn("ChangeResume")(function* (changing: Changing) {
  const { by, change, now } = changing
  const before = yield* ownResume(by, changing.resume)
  const resume: Resume = { ...before, ...change }
  yield* (yield* Resumes).save(resume, now)
  return { before, resume }
}, inTransaction)
