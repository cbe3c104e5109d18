import { Either, Option, Schema } from "effect"
import {
  cities,
  CityId,
  citiesOf,
  findCity,
  RegionId,
  regions,
} from "../../../../domain/catalogue/Regions.ts"
import { html, lines } from "../../../../domain/text/Html.ts"
import type { Choice, Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

const isCity = Schema.is(CityId)
const isRegion = Schema.is(RegionId)

/** The choice of no particular city. */
const anywhere = { value: "any", stored: null } as const

/** Cities suggested for an ambiguous name. */
const mostMeant = 6

/**
 * A city, by its region or by its name in any script; with `any`, the answer may also be no particular city, stored as
 * null.
 */
export const cityStep = (
  key: string,
  { any = false, optional = false, prompt, title }: StepWords & { readonly any?: boolean },
): Step => ({
  key,
  title,
  prompt: ({ t }) => lines(html`${prompt(t)}`, html`<i>${t.questions.cityHint}</i>`),
  optional,
  choices: ({ locale, t }): ReadonlyArray<Choice> => [
    ...(any ? [{ value: anywhere.value, label: t.questions.anyCity }] : []),
    ...regions.entries.map((region) => ({ value: region.id, label: region[locale], opens: true })),
  ],
  within: (region, { locale }) =>
    isRegion(region) ? citiesOf(region).entries.map((city) => ({ value: city.id, label: city[locale] })) : [],
  accept: (value) => {
    if (any && value === anywhere.value) return Option.some(anywhere.stored)
    return isCity(value) ? Option.some(value) : Option.none()
  },
  show: (answer, { locale, t }) => {
    if (answer === anywhere.stored) return t.questions.anyCity
    return isCity(answer) ? cities.label(answer, locale) : undefined
  },
  read: (act, { locale, t }) => {
    if (act._tag !== "Text") return Either.left({ problem: t.wizard.useButtons })
    const [first, ...others] = findCity(act.text, locale, mostMeant)
    if (first === undefined) return Either.left({ problem: t.questions.cityUnknown })
    if (others.length === 0) return Either.right(first.id)
    const meant = [first, ...others].map((city) => ({ value: city.id, label: city[locale] }))
    return Either.left({ problem: t.questions.cityMeant, meant })
  },
})
