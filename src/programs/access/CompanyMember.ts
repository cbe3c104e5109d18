import { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import { Companies } from "../../services/Companies.ts"
import { allowSome, type Policy } from "./Policy.ts"

/** The company the person acts for. */
export const companyOf = (person: UserId) =>
  Effect.flatMap(Companies, (companies) => companies.ofMember(person))

/** For members of a company. */
export const companyMember = (person: UserId): Policy<Company, Companies> => allowSome(companyOf(person))
