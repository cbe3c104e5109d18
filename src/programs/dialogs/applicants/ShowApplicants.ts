import { Effect } from "effect"
import { everyApplicantFirst, type ListPage, type ListState } from "../../../domain/buttons/ListState.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { Applications } from "../../../services/Applications.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { inGoodStanding } from "../../access/GoodStanding.ts"
import { boardScreen, applicantFilterScreen, applicantListScreen } from "./ApplicantListScreens.ts"
import { pageOf } from "../kit/Paging.ts"
import { queueOf } from "./QueueOf.ts"

/** A page of the company's vacancies with new applications. */
export const showBoard = (interaction: Interaction, company: Company, wanted = 0) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const {
      page,
      rows: found,
      total,
    } = yield* pageOf(wanted, (asked) => applications.unseen(company.id, asked))
    const vacancies = yield* (yield* Vacancies).getAll(found.map(({ vacancy }) => vacancy))
    const titles = new Map(vacancies.map(({ id, title }) => [id, title]))
    const rows = found.map((row) => ({ ...row, title: titles.get(row.vacancy) ?? "" }))
    const view = { page, total, rows }
    return show(interaction, boardScreen(textsOf(interaction), interaction.account.locale, view))
  })

/** A page of a vacancy's applications, without details of banned applicants. */
export const showApplicants = (
  interaction: Interaction,
  vacancy: Vacancy,
  { page: wanted, state }: ListPage = everyApplicantFirst,
) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const resumes = yield* Resumes
    const {
      page,
      rows: found,
      total,
    } = yield* pageOf(wanted, (asked) => applications.ofQueue(queueOf(vacancy, state), asked))
    const rows = yield* Effect.forEach(found, (application) =>
      Effect.map(resumes.get(application.resume), (resume) => ({ application, resume })),
    )
    const view = { vacancy, state, page, total, rows }
    const about = yield* inGoodStanding(found.map(({ applicant }) => applicant))
    return show(interaction, applicantListScreen(textsOf(interaction), interaction.account.locale, view), {
      about,
    })
  })

export const showApplicantFilters = (interaction: Interaction, vacancy: Vacancy, state: ListState) =>
  Effect.gen(function* () {
    const counts = yield* (yield* Applications).counts(vacancy.id)
    const t = textsOf(interaction)
    return show(interaction, applicantFilterScreen(t, interaction.account.locale, vacancy, state, counts))
  })
