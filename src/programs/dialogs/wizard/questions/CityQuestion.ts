import { Either, Option, Schema } from "effect"
import { cities, CityId, citiesOf, RegionId, regions } from "../../../../domain/catalogue/Regions.ts"
import { findPlace } from "../../../../domain/catalogue/FindPlace.ts"
import { html, lines } from "../../../../domain/text/Html.ts"
import type { Asked, Choice, Misread, Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

const isCity = Schema.is(CityId)
const isRegion = Schema.is(RegionId)

/** The choice of no particular city. */
const anywhere = { value: "any", stored: null } as const

/** Cities suggested for an ambiguous name. */
const mostMeant = 6

/** A city or region by its name; the cities of a region where a region is no answer. */
const readPlace = (
  text: string,
  takesRegions: boolean,
  { locale, t }: Asked,
): Either.Either<CityId | RegionId, Misread> => {
  const { cities: found, region } = findPlace(text, locale, mostMeant)
  const [first, ...others] = found
  if (region !== undefined && takesRegions) return Either.right(region.id)
  if (first !== undefined && others.length === 0) return Either.right(first.id)
  const among = region === undefined ? found : citiesOf(region.id).entries
  if (among.length === 0) return Either.left({ problem: t.questions.cityUnknown })
  const meant = among.map((city) => ({ value: city.id, label: city[locale] }))
  return Either.left({ problem: t.questions.cityMeant, meant })
}

/**
 * A city, by its region or by its name in any script; with `any`, the answer may also be no particular city, stored as
 * null; with `takesRegions`, a whole region.
 */
export const cityStep = (
  key: string,
  {
    any = false,
    optional = false,
    prompt,
    takesRegions = false,
    title,
  }: StepWords & { readonly any?: boolean; readonly takesRegions?: boolean },
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
  read: (act, asked) =>
    act._tag === "Text"
      ? readPlace(act.text, takesRegions, asked)
      : Either.left({ problem: asked.t.wizard.useButtons }),
})
