import { Data, Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import { Companies } from "../../services/Companies.ts"
import { companyOf } from "../access/CompanyMember.ts"
import { inTransaction } from "./InTransaction.ts"

/** The person already belongs to a company. */
export class AlreadyMember extends Data.TaggedError("AlreadyMember")<{ readonly company: Company }> {}

/** The secret was used, has expired, or never existed. */
export class UnknownSecret extends Data.TaggedError("UnknownSecret") {}

interface Joining {
  readonly by: UserId
  readonly secret: string
  readonly now: number
}

/** Make the person with a join link's secret a member of its company. */
export const joinCompany = Effect.fn("JoinCompany")(function* ({ by, now, secret }: Joining) {
  const companies = yield* Companies
  const present = yield* companyOf(by)
  if (Option.isSome(present)) return yield* new AlreadyMember({ company: present.value })
  const joined = yield* companies.join(secret, by, now)
  return Option.isSome(joined) ? joined.value : yield* new UnknownSecret()
}, inTransaction)
