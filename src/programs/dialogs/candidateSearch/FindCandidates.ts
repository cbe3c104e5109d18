import { Effect, Option } from "effect"
import type { CandidateQuery } from "../../../domain/market/CandidateQuery.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { ResumeId } from "../../../domain/market/MarketIds.ts"
import { Candidates } from "../../../services/Candidates.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { type Interaction, leave, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { candidateFilters } from "./CandidateFilters.ts"
import { pageOf } from "../kit/Paging.ts"
import type { Wider } from "../vacancySearch/VacancySearchScreens.ts"
import { candidateFiltersScreen, candidateListScreen } from "./CandidateSearchScreens.ts"
import { keepCandidateQuery, candidateQueryIn, candidateQueryWithout } from "./CandidateQueryDraft.ts"

/** Of one filter less, the one that leaves most. */
const widerThan = (query: CandidateQuery, company: Company, now: number) =>
  Effect.gen(function* () {
    const candidates = yield* Candidates
    const asked = candidateFilters.filter(({ key }) => query[key] !== undefined)
    const counted = yield* Effect.forEach(asked, ({ key }) =>
      Effect.map(candidates.count(candidateQueryWithout(query, key), company.id, now), (total): Wider => ({
        key,
        total,
      })),
    )
    const none: Wider = { key: "", total: 0 }
    const most = counted.reduce((best, each) => (each.total > best.total ? each : best), none)
    return most.total > 0 ? most : undefined
  })

/** Who is looked for, with how many there are; a changed query is kept. */
export const showCandidateFilters = (interaction: Interaction, company: Company, changed?: CandidateQuery) =>
  Effect.gen(function* () {
    const { account, now, session } = leave(interaction)
    const query = changed ?? candidateQueryIn(session)
    const candidates = yield* Candidates
    const total = yield* candidates.count(query, company.id, now)
    const wider = total > 0 ? undefined : yield* widerThan(query, company, now)
    const its = candidateFiltersScreen(textsOf(interaction), account.locale, { query, total, wider })
    return show(interaction, its, {
      session: changed === undefined ? session : keepCandidateQuery(session, query, now),
    })
  })

/** Those who are still there of what was found. */
const resumesOf = (ids: ReadonlyArray<ResumeId>) =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const found = yield* Effect.forEach(ids, (id) => resumes.get(id))
    return found.flatMap(Option.toArray)
  })

/** A page of those who fit; beyond the last one, the last; where nobody is any more, the filters. */
export const showCandidates = (interaction: Interaction, company: Company, wanted: number) =>
  Effect.gen(function* () {
    const { account, now, session } = interaction
    const query = candidateQueryIn(session)
    const candidates = yield* Candidates
    const { ids, page, total } = yield* pageOf(wanted, (asked) =>
      candidates.find(query, company.id, asked, now),
    )
    if (total === 0) return yield* showCandidateFilters(interaction, company)
    const view = { page, query, rows: yield* resumesOf(ids), total }
    const about = view.rows.map(({ owner }) => owner)
    return show(interaction, candidateListScreen(textsOf(interaction), account.locale, view), {
      session,
      about,
    })
  })

/** The filters without one, and those who are found then. */
export const showCandidatesWithout = (interaction: Interaction, company: Company, key: string) => {
  const query = candidateQueryWithout(candidateQueryIn(interaction.session), key)
  const session = keepCandidateQuery(interaction.session, query, interaction.now)
  return showCandidates({ ...interaction, session }, company, 0)
}
