import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Companies } from "../../services/Companies.ts"
import { removableMember } from "../access/CompanyMember.ts"
import { inTransaction } from "./InTransaction.ts"

interface Removing {
  readonly by: UserId
  readonly member: UserId
}

/** Remove a member from the company the person owns. */
export const removeMember = Effect.fn("RemoveMember")(function* ({ by, member }: Removing) {
  const company = yield* removableMember(by, member)
  yield* (yield* Companies).leave(company.id, member)
  return company
}, inTransaction)
