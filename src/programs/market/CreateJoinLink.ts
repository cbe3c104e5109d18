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

/** Makes a new secret that lets one colleague join one's company, for a while. */
export const createJoinLink = Effect.fn("CreateJoinLink")(function* ({ by, now }: Creating) {
  const company = yield* companyMember(by)
  yield* (yield* Caps).room("joinLinks", [company.id], now)
  return { company, secret: yield* (yield* Companies).invite(company.id, by, now) }
}, inTransaction)
