import { Effect } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { screen, withPhoto } from "../../../domain/Screen.ts"
import { Applications } from "../../../services/Applications.ts"
import { BotIdentity } from "../../../services/BotIdentity.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import type { OwnVacancy } from "../../access/OwnVacancy.ts"
import { hiddenNote } from "../present/HiddenNote.ts"
import { vacancyCard } from "../present/VacancyCard.ts"
import { previewRows, vacancyScreen } from "./VacancyScreens.ts"

/** A vacancy's own screen, optionally under a line that confirms or explains. */
export const showVacancy = (
  interaction: Interaction,
  vacancy: Vacancy,
  {
    page,
    said,
    ...changes
  }: Changes & {
    readonly said?: string
    readonly page?: number | undefined
  } = {},
) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const { username } = yield* BotIdentity
    const counts = yield* applications.counts(vacancy.id)
    const isSuspended = yield* (yield* Vacancies).isSuspended(vacancy.id)
    const view = { vacancy, counts, page, botUsername: username, isSuspended }
    const its = vacancyScreen(textsOf(interaction), interaction.account.locale, view)
    return show(interaction, said === undefined ? its : under(html`✅ ${said}`, its), {
      ...changes,
      at: areaTap("vacancies", "show", { id: vacancy.id, page }),
    })
  })

/** The vacancy exactly as seekers see it, with its author's next steps. */
export const showPreview = (
  interaction: Interaction,
  { company, vacancy }: OwnVacancy,
  changes: Changes = {},
): Outcome => {
  const t = textsOf(interaction)
  const card = vacancyCard(t, interaction.account.locale, vacancy, company, {
    notes: [
      html`<i>${t.vacancies.previewHint}</i>`,
      ...hiddenNote(t, vacancy.description, ...vacancy.questions.map(({ text }) => text)),
    ],
  })
  return show(interaction, withPhoto(screen(card, ...previewRows(t, vacancy)), vacancy.photo), {
    ...changes,
    at: areaTap("vacancies", "preview", { id: vacancy.id }),
  })
}
