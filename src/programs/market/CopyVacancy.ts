import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { ownVacancy } from "../access/OwnVacancy.ts"
import { addDraft } from "./AddVacancy.ts"
import { inTransaction } from "./InTransaction.ts"
import { unlessSuspended } from "./UnlessSuspended.ts"

interface Copying {
  readonly by: UserId
  readonly vacancy: number
  readonly now: number
}

/** Add a draft with the content of one of the company's vacancies. */
export const copyVacancy = Effect.fn("CopyVacancy")(function* (copying: Copying) {
  const { by, now } = copying
  const { company, vacancy } = yield* ownVacancy(by, copying.vacancy)
  yield* unlessSuspended(vacancy)
  return yield* addDraft(company, { by, content: vacancy, now })
}, inTransaction)
