import { Array, Option } from "effect"
import type { Chart } from "../../../domain/Chart.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { OutsideSource } from "../../../domain/market/VacancySource.ts"
import { screen, type Screen, withPhoto } from "../../../domain/Screen.ts"
import { formatDay } from "../../../locales/format/FormatDate.ts"
import { formatShare } from "../../../locales/format/FormatShare.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Reach } from "../../../services/Views.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"

const act = areaButton("vacancies")

/** Sources with a line of their own; smaller ones count only in the totals. */
const mostSources = 8

const sum = (reach: ReadonlyArray<Reach>, of: Exclude<keyof Reach, "source">) =>
  reach.reduce((total, each) => total + each[of], 0)

const outside = Object.fromEntries(OutsideSource.literals.map((name) => [name, name]))

const known = (t: Texts): Readonly<Record<string, string>> => ({ ...outside, ...t.vacancies.sources })

const sourceOf = (t: Texts, source: string): string => known(t)[source] ?? t.vacancies.otherwise

/** Merge sources without a known name, such as words in older links, into one. */
const named = (t: Texts, reach: ReadonlyArray<Reach>): ReadonlyArray<Reach> => {
  const [others, some] = Array.partition(reach, ({ source }) => Object.hasOwn(known(t), source))
  if (others.length === 0) return some
  const [viewed, applied] = [sum(others, "viewed"), sum(others, "applied")]
  return [
    ...some,
    { source: "", viewed, applied, invited: sum(others, "invited"), hired: sum(others, "hired") },
  ]
}

const steps = ["viewed", "applied", "invited", "hired"] as const

/** The funnel as a picture, each step with its share of the one before; none as long as nobody has come. */
const chartOf = (t: Texts, locale: Locale, title: string, reach: ReadonlyArray<Reach>, now: number) => {
  const totals = steps.map((step) => sum(reach, step))
  const bars = steps.map((step, index) => {
    const [value = 0, before = 0] = [totals[index], totals[index - 1]]
    const share = formatShare(locale, value, before)
    return {
      label: t.vacancies.steps[step],
      value,
      words: [formatNumber(locale, value), ...(share === "" ? [] : [share])].join(" · "),
    }
  })
  const subtitle = `${t.vacancies.numbers} · ${formatDay(locale, now)}`
  return totals.every((total) => total === 0)
    ? Option.none()
    : Option.some<Chart>({ _tag: "Bars", title, subtitle, bars })
}

/** Views, applications, invitations and hires of a vacancy, in total and per source, under a picture of the totals. */
export const numbersScreen = (
  t: Texts,
  locale: Locale,
  { id, title }: Vacancy,
  reach: ReadonlyArray<Reach>,
  now: number,
): Screen => {
  const number = (value: number) => formatNumber(locale, value)
  const all = steps.map((step) => html`${t.vacancies.steps[step]}: <b>${number(sum(reach, step))}</b>`)
  const some = named(t, reach)
    .slice(0, mostSources)
    .map((each) => {
      const counts = steps.map((step) => number(each[step])).join(" → ")
      return html`${sourceOf(t, each.source)}: ${counts}`
    })
  const words = screen(
    lines(
      html`📊 <b>${title}</b>`,
      html``,
      ...all,
      ...(some.length === 0 ? [] : [html``, html`<i>${t.vacancies.bySource}</i>`, ...some]),
    ),
    [act(t.common.back, "show", { id }), ...wayBack(t)],
  )
  return withPhoto(words, chartOf(t, locale, title, reach, now))
}
