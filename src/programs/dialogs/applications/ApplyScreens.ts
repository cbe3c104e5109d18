import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { ApplicationId, VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
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

export const resumeWantedScreen = (t: Texts, vacancy: Vacancy): Screen =>
  screen(
    lines(
      html`📄 <b>${t.applications.resumeWanted}</b>`,
      html`${publicName(vacancy.title)}`,
      html``,
      html`<i>${t.applications.resumeWantedHint}</i>`,
    ),
    [areaButton("resumes")(t.applications.makeResume, "createQuick", {}, "success")],
    vacancyRow(t, vacancy),
    wayBack(t),
  )

/** Confirms an application. `mayKeep`: the letter is new and fits among the saved ones. */
export const appliedScreen = (
  t: Texts,
  id: ApplicationId,
  {
    company,
    mayKeep,
    title,
  }: { readonly title: string; readonly company: string; readonly mayKeep: boolean },
): Screen =>
  screen(
    lines(
      html`✅ <b>${t.applications.sent}</b>`,
      titled("💼", title, company),
      html``,
      html`<i>${t.applications.sentHint}</i>`,
    ),
    [act(t.applications.undo, "undo", { id })],
    [act(`📨 ${t.applications.open}`, "show", { id })],
    mayKeep ? [act(t.applications.keepLetter, "keepLetter", { id })] : [],
    wayBack(t),
  )
