import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { everyApplicantFirst, type ListPage, type ListState } from "../../../domain/buttons/ListState.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { Applications } from "../../../services/Applications.ts"
import { Resumes } from "../../../services/Resumes.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { inGoodStanding } from "../../access/GoodStanding.ts"
import { applicantFilterScreen } from "./ApplicantFilterScreen.ts"
import { boardScreen, applicantListScreen } from "./ApplicantListScreens.ts"
import { withoutOpened } from "../kit/OpenedList.ts"
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
    return show(interaction, boardScreen(textsOf(interaction), interaction.account.locale, view), {
      at: areaTap("applicants", "board", { page }),
    })
  })

export interface ApplicantsShown extends Changes {
  readonly said?: string
  readonly refused?: string
  /** When applications were refused together: as long as that can be undone, a button does it. */
  readonly refusedAt?: number
}

/** A page of a vacancy's applications, without details of banned applicants. */
export const showApplicants = (
  interaction: Interaction,
  vacancy: Vacancy,
  { page: wanted, state }: ListPage = everyApplicantFirst,
  { refused, refusedAt, said, ...changes }: ApplicantsShown = {},
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
    const undecided = Option.match(yield* applications.countUndecided(queueOf(vacancy, state)), {
      onNone: () => 0,
      onSome: ({ count }) => count,
    })
    const view = {
      ...{ vacancy, state, page, total, rows, undecided },
      ...(refusedAt !== undefined && { refusedAt }),
    }
    const about = yield* inGoodStanding(found.map(({ applicant }) => applicant))
    const its = applicantListScreen(textsOf(interaction), interaction.account.locale, view)
    const line = refused === undefined ? said && html`✅ ${said}` : html`⚠️ ${refused}`
    return show(interaction, line ? under(line, its) : its, {
      ...{ ...changes, about },
      session: withoutOpened(changes.session ?? interaction.session),
      at: areaTap("applicants", "list", { id: vacancy.id, list: { state, page } }),
    })
  })

export const showApplicantFilters = (interaction: Interaction, vacancy: Vacancy, state: ListState) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const counts = yield* applications.counts(vacancy.id)
    const { total: found } = yield* applications.ofQueue(queueOf(vacancy, state), { offset: 0, limit: 0 })
    const view = { vacancy, state, counts, found }
    return show(interaction, applicantFilterScreen(textsOf(interaction), interaction.account.locale, view))
  })
