import { Data, Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { Company } from "../../domain/market/Company.ts"
import type { VacancyId } from "../../domain/market/MarketIds.ts"
import type { Resume } from "../../domain/market/Resume.ts"
import { Applications } from "../../services/Applications.ts"
import { Invitations } from "../../services/Invitations.ts"
import { Vacancies } from "../../services/Vacancies.ts"
import { companyMember } from "../access/CompanyMember.ts"
import { seenBy } from "../access/FoundCandidate.ts"
import { inTransaction } from "./InTransaction.ts"

/** The résumé is no longer in the company's search results. */
export class CandidateGone extends Data.TaggedError("CandidateGone") {}

/** The company no longer offers the vacancy, or the candidate has applied to it. */
export class VacancyNotOffered extends Data.TaggedError("VacancyNotOffered") {}

interface Inviting {
  readonly by: UserId
  readonly resume: number
  /** None for an invitation without a vacancy. */
  readonly vacancy: Option.Option<VacancyId>
  /** Empty for an invitation without a message. */
  readonly text: string
  readonly now: number
}

const isOffered = (company: Company, { owner, visibility }: Resume, wanted: Option.Option<VacancyId>) =>
  Effect.gen(function* () {
    if (Option.isNone(wanted)) return true
    // That an anonymous candidate has applied isn't given away.
    const applied = yield* (yield* Applications).sentTo(owner, [wanted.value])
    if (visibility !== "anonymous" && applied.has(wanted.value)) return false
    const vacancy = yield* (yield* Vacancies).get(wanted.value)
    return Option.exists(vacancy, (its) => its.company === company.id && its.status === "published")
  })

/** Invite a candidate from the company's search results. */
export const inviteCandidate = Effect.fn("InviteCandidate")(function* (inviting: Inviting) {
  const { by, now, text, vacancy } = inviting
  const company = yield* companyMember(by)
  const seen = yield* seenBy(company, inviting.resume)
  if (!Option.exists(seen, ({ isFound }) => isFound)) return yield* new CandidateGone()
  const candidate = Option.getOrThrow(seen).resume
  const { id: resume, owner: seeker } = candidate
  if (!(yield* isOffered(company, candidate, vacancy))) return yield* new VacancyNotOffered()
  const invitations = yield* Invitations
  const id = yield* invitations.add({ by, company: company.id, resume, seeker, text, vacancy }, now)
  return { company, invitation: Option.getOrThrow(yield* invitations.get(id)) }
}, inTransaction)
