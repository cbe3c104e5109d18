import { Struct } from "effect"
import { everyApplicant, type ListState } from "../../../domain/buttons/ListState.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { ApplicationStatus } from "../../../domain/market/Application.ts"
import type { QueueFacets } from "../../../domain/market/QueueFacets.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { inPairs } from "../kit/ButtonRows.ts"

const act = areaButton("applicants")

const facetsOf = (state: ListState): QueueFacets => Struct.omit(state, "filter", "order")

/** Whether a list is narrowed by nothing. */
export const isEverybody = (state: ListState): boolean =>
  state.filter === "all" && Struct.keys(facetsOf(state)).length === 0

/** The words of chosen halves. */
const wordsOf = (t: Texts, { answers, experience, fit, place }: QueueFacets): ReadonlyArray<string> => {
  const { facets } = t.applicants
  return [
    ...(fit ? [facets.fit[fit]] : []),
    ...(answers ? [facets.answers[answers]] : []),
    ...(place ? [facets.place[place]] : []),
    ...(experience ? [facets.experience[experience]] : []),
  ]
}

/** What a list shows, in words. */
export const kindOf = (t: Texts, state: ListState): string => {
  const halves = wordsOf(t, state)
  const isAnyStatus = state.filter === "all"
  const status = isAnyStatus ? t.applicants.all : t.vacancies.applications[state.filter]
  return (isAnyStatus && halves.length > 0 ? halves : [status, ...halves]).join(", ")
}

/** Halves beside each other, where they tell this vacancy's applicants apart. */
const facetsOfVacancy = ({
  experience,
  questions,
  remote,
}: Vacancy): ReadonlyArray<ReadonlyArray<QueueFacets>> => [
  [{ fit: "most" }, { fit: "few" }],
  ...(questions.length === 0 ? [] : [[{ answers: "asWanted" }, { answers: "unwanted" }] as const]),
  ...(remote ? [] : [[{ place: "here" }, { place: "elsewhere" }] as const]),
  ...(experience === 0 ? [] : [[{ experience: "enough" }, { experience: "less" }] as const]),
]

const isChosen = (state: ListState, half: QueueFacets): boolean =>
  Struct.entries(half).every(([facet, value]) => state[facet] === value)

/** The list with a half chosen, or with neither if it was chosen before. */
const choose = (state: ListState, half: QueueFacets): ListState => {
  if (!isChosen(state, half)) return { ...state, ...half }
  return Struct.keys(half).reduce<ListState>((rest, facet) => Struct.omit(rest, facet), state)
}

const facetChip = (t: Texts, id: Vacancy["id"], state: ListState) => (half: QueueFacets) => {
  const label = wordsOf(t, half).join(", ")
  return act(isChosen(state, half) ? `✓ ${label}` : label, "chooseFilter", { id, state: choose(state, half) })
}

export interface ApplicantFilterView {
  readonly vacancy: Vacancy
  readonly state: ListState
  readonly counts: Partial<Record<ApplicationStatus, number>>
  /** How many the list shows as it is narrowed now. */
  readonly found: number
}

/** Statuses lead to the list at once; facets stay here, as several of them may be chosen. */
export const applicantFilterScreen = (t: Texts, locale: Locale, view: ApplicantFilterView): Screen => {
  const { counts, found, state, vacancy } = view
  const { id, title } = vacancy
  const present = ApplicationStatus.literals.filter((status) => (counts[status] ?? 0) > 0)
  const list = (label: string, to: ListState, style?: InlineButton["style"]) =>
    act(label, "list", { id, list: { state: to, page: 0 } }, style)
  const chip = (label: string, filter: ListState["filter"]) =>
    list(filter === state.filter ? `✓ ${label}` : label, { ...state, filter })
  return screen(
    lines(html`📨 <b>${title}</b>`, html``, html`${t.applicants.filterTitle}`),
    [chip(t.applicants.all, everyApplicant.filter)],
    ...inPairs(
      present.map((status) =>
        chip(`${t.vacancies.applications[status]} ${formatNumber(locale, counts[status] ?? 0)}`, status),
      ),
    ),
    ...facetsOfVacancy(vacancy).map((halves) => halves.map(facetChip(t, id, state))),
    [list(t.applicants.showFound(formatNumber(locale, found)), state, "success")],
    [list(t.common.back, state), ...wayBack(t)],
  )
}
