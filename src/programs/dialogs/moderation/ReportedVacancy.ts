import { Effect, Option } from "effect"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { type Screen, screen, withPhoto } from "../../../domain/Screen.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { Companies } from "../../../services/Companies.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { holdVacancy, releaseVacancy } from "../../market/HoldVacancy.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"
import { heldVacancyNotices } from "../notices/HeldVacancyNotices.ts"
import { vacancyCard } from "../present/VacancyCard.ts"

const act = areaButton("moderation")

type Asked = ActArgument<"moderation", "showVacancy">

interface VacancyView {
  readonly vacancy: Vacancy
  readonly company: Company
  readonly isHeld: boolean
  /** The ticket whose card led there. */
  readonly from: Asked["from"]
}

const vacancyScreen = (t: Texts, locale: Locale, { company, from, isHeld, vacancy }: VacancyView): Screen => {
  const { author, id, status } = vacancy
  const words = t.vacancies.statuses[status]
  const card = vacancyCard(t, locale, vacancy, company, {
    status: isHeld ? `${words}. ${t.moderation.suspended}` : words,
  })
  return withPhoto(
    screen(
      card,
      status === "published" ? [act(t.moderation.hold, "holdVacancy", { id, from }, "danger")] : [],
      isHeld ? [act(t.moderation.release, "releaseVacancy", { id, from }, "success")] : [],
      [act(t.tickets.reported, "show", { id: author, from })],
      [...(from === undefined ? [] : [act(t.common.back, "showTicket", { id: from })]), ...wayBack(t)],
    ),
    vacancy.photo,
  )
}

/** Show a vacancy in any status, as operators see it. */
export const showReportedVacancy = (
  interaction: Interaction,
  { from, id }: Asked,
  { said, ...changes }: Changes & { readonly said?: string } = {},
) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const found = yield* vacancies.get(id)
    if (Option.isNone(found)) return outOfDate(interaction)
    const company = yield* (yield* Companies).get(found.value.company)
    if (Option.isNone(company)) return outOfDate(interaction)
    const isHeld = yield* vacancies.isHeld(id)
    const view = { vacancy: found.value, company: company.value, isHeld, from }
    const its = vacancyScreen(textsOf(interaction), interaction.account.locale, view)
    return show(interaction, said === undefined ? its : under(html`✅ ${said}`, its), changes)
  })

/** Pause the vacancy or publish it again. If that has just happened, the card shows it. */
const setHeld = (isHeld: boolean) => (interaction: Interaction, asked: Asked) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const act = isHeld ? holdVacancy : releaseVacancy
    const vacancy = yield* act({ by: account.id, vacancy: asked.id, now })
    const t = textsOf(interaction).moderation
    return yield* showReportedVacancy(interaction, asked, {
      said: isHeld ? t.held : t.released,
      notices: yield* heldVacancyNotices(vacancy, isHeld),
    })
  }).pipe(Effect.catchTag("NotAllowed", () => showReportedVacancy(interaction, asked)))

export const holdReported = setHeld(true)
export const releaseReported = setHeld(false)
