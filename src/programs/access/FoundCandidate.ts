import { Effect, Option } from "effect"
import type { Company } from "../../domain/market/Company.ts"
import { type CompanyId, ResumeId } from "../../domain/market/MarketIds.ts"
import type { Resume } from "../../domain/market/Resume.ts"
import { Candidates } from "../../services/Candidates.ts"
import { BlockedEmployers } from "../../services/BlockedEmployers.ts"
import { Invitations } from "../../services/Invitations.ts"
import { Resumes } from "../../services/Resumes.ts"

/** A résumé and whether it is in the company's search results now. */
export interface FoundCandidate {
  readonly resume: Resume
  readonly isFound: boolean
}

/** A résumé, unless its owner hides from the company. */
export const resumeShown = (company: CompanyId, id: ResumeId) =>
  Effect.gen(function* () {
    const found = yield* (yield* Resumes).get(id)
    if (Option.isNone(found)) return found
    const isHidden = yield* (yield* BlockedEmployers).isHidden(found.value.owner, company)
    return isHidden ? Option.none<Resume>() : found
  })

/** A résumé that the company may read: found by its search, or used to accept its invitation. */
export const seenBy = (company: Company, id: number) =>
  Effect.gen(function* () {
    if (id === 0) return Option.none<FoundCandidate>()
    const found = yield* resumeShown(company.id, ResumeId.make(id))
    if (Option.isNone(found)) return Option.none<FoundCandidate>()
    const resume = found.value
    const isFound = yield* (yield* Candidates).isVisible(resume.id, company.id)
    if (isFound) return Option.some<FoundCandidate>({ resume, isFound })
    const accepted = yield* (yield* Invitations).isAccepted(company.id, resume.id)
    return accepted ? Option.some<FoundCandidate>({ resume, isFound }) : Option.none<FoundCandidate>()
  })
