import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Caps } from "../../services/Caps.ts"
import { Companies } from "../../services/Companies.ts"
import { companyMember } from "../access/CompanyMember.ts"
import { inTransaction } from "./InTransaction.ts"

interface Creating {
  readonly by: UserId
  readonly now: number
}

/** Create a secret with which one colleague can join the person's company until it expires. */
export const createJoinLink = Effect.fn("CreateJoinLink")(function* ({ by, now }: Creating) {
  const company = yield* companyMember(by)
  yield* (yield* Caps).room("joinLinks", [company.id], now)
  return { company, secret: yield* (yield* Companies).invite(company.id, by, now) }
}, inTransaction)
