import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import { Companies } from "../../services/Companies.ts"
import { allowIf, allowSome, type Policy } from "./Policy.ts"

/** The company of which the person is a member. */
export const companyOf = (person: UserId) =>
  Effect.flatMap(Companies, (companies) => companies.ofMember(person))

/** Allows members of a company. */
export const companyMember = (person: UserId): Policy<Company, Companies> => allowSome(companyOf(person))

/** Allows people without a company: a person belongs to one at a time. */
export const ofNoCompany = (person: UserId): Policy<void, Companies> =>
  Effect.flatMap(companyOf(person), (own) => allowIf(Option.isNone(own)))

/** Allows the owner of a company. */
export const companyOwner = (person: UserId): Policy<Company, Companies> =>
  Effect.tap(companyMember(person), ({ owner }) => allowIf(owner === person))

/** Allows the owner to remove another member of the same company. */
export const removableMember = (person: UserId, member: UserId): Policy<Company, Companies> =>
  Effect.gen(function* () {
    const company = yield* companyOwner(person)
    const members = yield* (yield* Companies).members(company.id)
    yield* allowIf(member !== company.owner && members.includes(member))
    return company
  })
