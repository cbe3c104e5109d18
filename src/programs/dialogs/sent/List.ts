import { Effect } from "effect"
import { Applications } from "../../../services/Applications.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Encounter, textsOf } from "../Encounter.ts"
import { show } from "../ShowScreen.ts"
import { type Listing, pagesOf, rowsAPage, statusesOf } from "./Listing.ts"
import { listScreen } from "./SentScreens.ts"

/** A page of what a person sent; beyond the last one, the last. */
export const list = (encounter: Encounter, wanted: Listing) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const { account } = encounter
    const pageOf = (page: number) =>
      applications.ofApplicant(account.id, statusesOf[wanted.filter], {
        offset: page * rowsAPage,
        limit: rowsAPage,
      })
    const first = yield* pageOf(wanted.page)
    const page = Math.min(wanted.page, pagesOf(first.total) - 1)
    const { rows, total } = page === wanted.page ? first : yield* pageOf(page)
    const vacancies = yield* (yield* Vacancies).getAll(rows.map(({ vacancy }) => vacancy))
    const titles = new Map(vacancies.map(({ id, title }) => [id, title]))
    const named = rows.map((application) => ({
      application,
      title: titles.get(application.vacancy) ?? "",
    }))
    const view = { listing: { ...wanted, page }, total, rows: named }
    return show(encounter, listScreen(textsOf(encounter), account.locale, view))
  })
