import { Option } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type Application, isPossibleStep } from "../../../domain/market/Application.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { VacancySource } from "../../../domain/market/VacancySource.ts"
import { screen, type Screen, withPhoto } from "../../../domain/Screen.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Around, aroundRows } from "../filters/FoundList.ts"
import { toggle } from "../kit/Origin.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { areLanguagesUnsaid, matchFact } from "../present/MatchFact.ts"
import { vacancyCard } from "../present/VacancyCard.ts"
import { shareButton } from "../vacancies/ShareButton.ts"
import { searchButton } from "./VacancySearchScreens.ts"

export interface FoundVacancyView {
  readonly vacancy: Vacancy
  readonly company: Company
  readonly resume: Option.Option<Resume>
  readonly isSaved: boolean
  /** Whether the person hides from the company. */
  readonly isHidden: boolean
  /** The median pay for the vacancy's profession and region, UZS per month. */
  readonly market: Option.Option<number>
  /** The person's application to the vacancy. */
  readonly application: Option.Option<Application>
  /** The source of the person's visit. */
  readonly source: VacancySource | ""
  readonly around: Around | undefined
  readonly botUsername: string
}

const act = areaButton("applications")

/** A person applies once; an application that was withdrawn, or closed with the vacancy, may be sent again. */
const applyButton = (t: Texts, { application, source, vacancy }: FoundVacancyView): InlineButton => {
  const sent = Option.filter(application, ({ status }) => !isPossibleStep(status, "resend"))
  return Option.match(sent, {
    onNone: () => act(`📨 ${t.applications.apply}`, "apply", { id: vacancy.id, source }, "success"),
    onSome: ({ id }) => act(`📨 ${t.applications.open}`, "show", { id }),
  })
}

/** A way to say the languages that the vacancy asks for. */
const languagesRow = (t: Texts, { resume, vacancy }: FoundVacancyView): ReadonlyArray<InlineButton> =>
  Option.toArray(Option.filter(resume, (own) => areLanguagesUnsaid(vacancy, own))).map(({ id }) =>
    areaButton("resumes")(`🗣 ${t.vacancySearch.addLanguages}`, "change", { id, step: "languages" }),
  )

const mainRows = (t: Texts, view: FoundVacancyView) => [[applyButton(t, view)], languagesRow(t, view)]

/** Millions with one decimal: more digits would suggest false precision. */
const marketLine = (t: Texts, locale: Locale, median: number): string =>
  t.vacancySearch.market(formatNumber(locale, Math.round(median / 100_000) / 10))

/** The card of an open vacancy. */
export const foundVacancyScreen = (t: Texts, locale: Locale, view: FoundVacancyView): Screen => {
  const { around, botUsername, company, isHidden, isSaved, market, resume, vacancy } = view
  const { id } = vacancy
  const its = { id, index: around?.index }
  const notes = Option.toArray(
    Option.map(
      resume,
      (own) => html`${matchFact(t, locale, { vacancy, resume: own }, t.vacancySearch.fits)}`,
    ),
  )
  const card = screen(
    vacancyCard(t, locale, vacancy, company, {
      notes,
      ...Option.match(market, {
        onNone: () => ({}),
        onSome: (median) => ({ market: marketLine(t, locale, median) }),
      }),
    }),
    ...mainRows(t, view),
    [
      isSaved
        ? searchButton(t.vacancySearch.unsave, "unsave", its)
        : searchButton(t.vacancySearch.save, "save", its),
    ],
    [
      searchButton(t.vacancySearch.hide, "hide", its),
      searchButton(t.vacancySearch.similar, "similar", { id }),
    ],
    [
      searchButton(t.vacancySearch.company, "company", { id: company.id, from: id }),
      shareButton(t, vacancy, botUsername),
    ],
    ...inPairs([
      ...(Option.isSome(resume) ? [toggle(t, company.id, { _tag: "Vacancy", id }, isHidden)] : []),
      searchButton(`⚠️ ${t.vacancySearch.report}`, "report", { id }),
    ]),
    ...aroundRows(t, locale, "vacancySearch", around, searchButton(t.common.back, "filters")),
  )
  return withPhoto(card, vacancy.photo)
}
