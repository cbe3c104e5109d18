import { Effect, Option } from "effect"
import { CandidateQuery, everybody } from "../../../domain/market/CandidateQuery.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { ApplicationId, ResumeId } from "../../../domain/market/MarketIds.ts"
import { companyOf } from "../../access/CompanyMember.ts"
import { Applications } from "../../../services/Applications.ts"
import { Candidates } from "../../../services/Candidates.ts"
import type { Companies } from "../../../services/Companies.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { queryDraft } from "../filters/QueryDraft.ts"
import type { Search } from "../filters/Search.ts"
import { withCompany } from "../home/WithCompany.ts"
import { textsOf } from "../kit/Interaction.ts"
import { candidateFilters } from "./CandidateFilters.ts"
import { candidateButton, candidateListScreen } from "./CandidateSearchScreens.ts"

/** The résumés among search results that still exist. */
const resumesOf = (ids: ReadonlyArray<ResumeId>) =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const found = yield* Effect.forEach(ids, (id) => resumes.get(id))
    return found.flatMap(Option.toArray)
  })

/** A company's search for candidates. */
export const searchForCandidates: Search<
  CandidateQuery,
  ResumeId,
  Company,
  Applications | Candidates | Companies | Resumes
> = {
  name: "candidates",
  listener: "candsay",
  texts: (t) => t.candidateSearch,
  area: "candidateSearch",
  filters: candidateFilters,
  draft: queryDraft("people", CandidateQuery, everybody),
  by: (interaction, then) => withCompany(interaction, then),
  count: (query, company, now) => Effect.flatMap(Candidates, ({ count }) => count(query, company.id, now)),
  find: (query, company, page, now) =>
    Effect.flatMap(Candidates, ({ find }) => find(query, company.id, page, now)),
  links: (interaction) =>
    Effect.succeed([[candidateButton(`📨 ${textsOf(interaction).candidateSearch.invited}`, "listInvited")]]),
  list: (interaction, found) =>
    Effect.gen(function* () {
      const rows = yield* resumesOf(found.ids)
      const about = rows.map(({ owner }) => owner)
      const company = yield* companyOf(interaction.account.id)
      const applied = Option.isNone(company)
        ? new Map<ResumeId, ApplicationId>()
        : yield* (yield* Applications).sentWith(
            rows.map(({ id }) => id),
            company.value.id,
          )
      const view = { ...found, rows, applied }
      return { screen: candidateListScreen(textsOf(interaction), interaction.account.locale, view), about }
    }),
}
