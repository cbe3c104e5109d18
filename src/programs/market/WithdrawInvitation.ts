import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { companyMember } from "../access/CompanyMember.ts"
import { issuedInvitation } from "../access/OwnInvitation.ts"
import { changeInvitation } from "./ChangeInvitation.ts"
import { inTransaction } from "./InTransaction.ts"

interface Withdrawing {
  readonly by: UserId
  readonly invitation: number
  readonly now: number
}

/** Withdraw the company's invitation while it awaits an answer. */
export const withdrawInvitation = Effect.fn("WithdrawInvitation")(function* (withdrawing: Withdrawing) {
  const { by, now } = withdrawing
  const company = yield* companyMember(by)
  const before = yield* issuedInvitation(company, withdrawing.invitation)
  return { company, invitation: yield* changeInvitation(before, "withdraw", now) }
}, inTransaction)
