import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company, CompanyContent } from "../../domain/market/Company.ts"
import { Caps } from "../../services/Caps.ts"
import { Companies } from "../../services/Companies.ts"
import { companyMember } from "../access/CompanyMember.ts"
import { allowIf } from "../access/Policy.ts"
import { inTransaction } from "./InTransaction.ts"

interface Editing {
  readonly by: UserId
  readonly company: number
  readonly content: CompanyContent
  readonly now: number
}

/** Change the description of the person's company; renaming is limited to a few times a day. */
export const editCompany = Effect.fn("EditCompany")(function* (editing: Editing) {
  const { by, content, now } = editing
  const before = yield* companyMember(by)
  yield* allowIf(before.id === editing.company)
  if (content.name !== before.name) yield* (yield* Caps).spend("renames", [before.id], now)
  const company: Company = { ...before, ...content }
  yield* (yield* Companies).save(company)
  return company
}, inTransaction)
