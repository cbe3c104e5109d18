import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import { Companies } from "../../services/Companies.ts"
import { allowIf, allowSome, type Policy } from "./Policy.ts"

/** The company the person acts for. */
export const companyOf = (person: UserId) =>
  Effect.flatMap(Companies, (companies) => companies.ofMember(person))

/** For members of a company. */
export const companyMember = (person: UserId): Policy<Company, Companies> => allowSome(companyOf(person))

/** For those who act for no company: a person acts for one at a time. */
export const ofNoCompany = (person: UserId): Policy<void, Companies> =>
  Effect.flatMap(companyOf(person), (own) => allowIf(Option.isNone(own)))

/** For the owner of the company they act for. */
export const companyOwner = (person: UserId): Policy<Company, Companies> =>
  Effect.tap(companyMember(person), ({ owner }) => allowIf(owner === person))

/** For the owner, as long as the other is a member whom they may take out. */
export const removableMember = (person: UserId, member: UserId): Policy<Company, Companies> =>
  Effect.gen(function* () {
    const company = yield* companyOwner(person)
    const members = yield* (yield* Companies).members(company.id)
    yield* allowIf(member !== company.owner && members.includes(member))
    return company
  })
