import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { ApplicationId, VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { under } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"
import { titled } from "../present/ApplicationFacts.ts"
import { publicName } from "../present/PublicName.ts"

const act = areaButton("applications")
const search = areaButton("vacancySearch")

/** A button that opens a vacancy's card. */
export const vacancyRow = (t: Texts, { id }: { readonly id: VacancyId }) => [
  search(`💼 ${t.applications.vacancy}`, "show", { id, from: "" }),
]

/** The vacancy no longer takes applications; similar ones follow. */
export const goneScreen = (
  t: Texts,
  title: string | undefined,
  similar: ReadonlyArray<ReadonlyArray<InlineButton>>,
): Screen =>
  screen(
    lines(
      html`⛔ <b>${t.applications.gone}</b>`,
      title === undefined ? undefined : html`${publicName(title)}`,
      ...(similar.length === 0 ? [] : [html``, html`<i>${t.applications.goneHint}</i>`]),
    ),
    ...similar,
    [search(`🔎 ${t.applications.search}`, "open")],
    wayBack(t),
  )

export const ownScreen = (t: Texts, vacancy: Vacancy): Screen =>
  screen(
    lines(html`⚠️ <b>${t.applications.own}</b>`, html`${vacancy.title}`),
    [areaButton("vacancies")(`💼 ${t.applications.vacancy}`, "show", { id: vacancy.id })],
    wayBack(t),
  )

/** The first question of the résumé that an application to the vacancy needs. */
export const forVacancy =
  (t: Texts, { title }: Vacancy) =>
  (question: Screen): Screen =>
    under(
      lines(
        html`📄 <b>${t.applications.resumeWanted}</b>`,
        html`💼 ${publicName(title)}`,
        html`<i>${t.applications.resumeWantedHint}</i>`,
      ),
      question,
    )

/** Confirms an application, with a way on: to similar vacancies. */
export const appliedScreen = (
  t: Texts,
  id: ApplicationId,
  {
    company,
    mayKeep,
    title,
    vacancy,
  }: {
    readonly vacancy: VacancyId
    readonly title: string
    readonly company: string
    /** The letter is new and fits among the saved ones. */
    readonly mayKeep: boolean
  },
): Screen =>
  screen(
    lines(
      html`✅ <b>${t.applications.sent}</b>`,
      titled("💼", title, company),
      html``,
      html`<i>${t.applications.sentHint}</i>`,
    ),
    [act(t.applications.undo, "undo", { id })],
    [search(`🔎 ${t.applications.moreLikeIt}`, "similar", { id: vacancy })],
    [act(`📨 ${t.applications.open}`, "show", { id })],
    mayKeep ? [act(t.applications.keepLetter, "keepLetter", { id })] : [],
    wayBack(t),
  )
