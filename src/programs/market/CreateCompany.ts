import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company, CompanyContent } from "../../domain/market/Company.ts"
import { Caps } from "../../services/Caps.ts"
import { Companies } from "../../services/Companies.ts"
import { ofNoCompany } from "../access/CompanyMember.ts"
import { inTransaction } from "./InTransaction.ts"

interface Creating {
  readonly by: UserId
  readonly content: CompanyContent
  readonly now: number
}

/** Create a company with the person as its owner and first member. */
export const createCompany = Effect.fn("CreateCompany")(function* (creating: Creating) {
  const { by, content, now } = creating
  yield* ofNoCompany(by)
  yield* (yield* Caps).spend("companies", [by], now)
  const id = yield* (yield* Companies).add(by, content, now)
  return { ...content, id, owner: by, createdAt: now } satisfies Company
}, inTransaction)
