import { Effect } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { everyApplication, type Listing } from "../../../domain/buttons/Listing.ts"
import { type Application, asApplicantSees, undoWithin } from "../../../domain/market/Application.ts"
import { Applications } from "../../../services/Applications.ts"
import { Companies } from "../../../services/Companies.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { pageOf } from "../kit/Paging.ts"
import { listedStatuses } from "./ListedStatuses.ts"
import { applicationListScreen } from "./ApplicationScreens.ts"
import { publicName } from "../present/PublicName.ts"

/** The application as its applicant may see it; only a recent refusal needs the history for that. */
const seen = (application: Application, now: number) =>
  application.status !== "declined" || now - application.updatedAt >= undoWithin
    ? Effect.succeed(application)
    : Effect.gen(function* () {
        const history = yield* (yield* Applications).history(application.id)
        return asApplicantSees(application, history, now).application
      })

/** A page of the person's applications, the last page if `wanted` is beyond it. */
export const listApplications = (interaction: Interaction, wanted: Listing = everyApplication) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const { account } = interaction
    const { page, rows, total } = yield* pageOf(wanted.page, (asked) =>
      applications.ofApplicant(account.id, listedStatuses[wanted.filter], asked),
    )
    const t = textsOf(interaction)
    const vacancies = yield* (yield* Vacancies).shown(rows.map(({ vacancy }) => vacancy))
    const companies = yield* (yield* Companies).names(rows.map(({ company }) => company))
    const named = yield* Effect.forEach(rows, (application) =>
      Effect.map(seen(application, interaction.now), (its) => ({
        application: its,
        title: publicName(vacancies.get(application.vacancy)?.title ?? t.applications.hiddenTitle),
        company: publicName(companies.get(application.company) ?? ""),
      })),
    )
    const view = { listing: { ...wanted, page }, total, rows: named }
    const at = areaTap("applications", "list", { listing: view.listing })
    return show(interaction, applicationListScreen(t, account.locale, view), { at })
  })
