import { Effect, Option } from "effect"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import { screen, withPhoto } from "../../../domain/Screen.ts"
import { Companies } from "../../../services/Companies.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"
import { vacancyCard } from "../present/VacancyCard.ts"

const act = areaButton("moderation")

/** A vacancy in any status, as operators see it. */
export const showReportedVacancy = (
  interaction: Interaction,
  { from, id }: ActArgument<"moderation", "showVacancy">,
) =>
  Effect.gen(function* () {
    const found = yield* (yield* Vacancies).get(id)
    if (Option.isNone(found)) return outOfDate(interaction)
    const vacancy = found.value
    const company = yield* (yield* Companies).get(vacancy.company)
    if (Option.isNone(company)) return outOfDate(interaction)
    const t = textsOf(interaction)
    const card = vacancyCard(t, interaction.account.locale, vacancy, company.value, {
      status: t.vacancies.statuses[vacancy.status],
    })
    const its = screen(
      card,
      [act(t.tickets.reported, "show", { id: vacancy.author, from })],
      [...(from === undefined ? [] : [act(t.common.back, "showTicket", { id: from })]), ...wayBack(t)],
    )
    return show(interaction, withPhoto(its, vacancy.photo))
  })
