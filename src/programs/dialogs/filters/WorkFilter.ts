import { Schema } from "effect"
import {
  ProfessionId,
  professions,
  professionsOf,
  SphereId,
  spheres,
} from "../../../domain/catalogue/Professions.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type CommonQuery, isSphere } from "../../../domain/market/CommonQuery.ts"
import { professionStep } from "../wizard/questions/ProfessionQuestion.ts"
import { accepted, commonFilter, type FilterTextsOf, type FilterValue } from "./CommonFilter.ts"
import type { Filter } from "./Filter.ts"

const sayWork = (work: FilterValue<"work">, locale: Locale): string =>
  isSphere(work) ? spheres.label(work, locale) : professions.label(work, locale)

const isWork = Schema.is(Schema.Union(ProfessionId, SphereId))

/** A profession, or a whole field of professions. */
export const workFilter = (its: FilterTextsOf): Filter<CommonQuery> =>
  commonFilter("work", {
    any: (t) => its(t).anyWork,
    say: (work, _, locale) => sayWork(work, locale),
    step: (key) => ({
      ...professionStep(key, { title: (t) => its(t).workTitle, prompt: (t) => its(t).workPrompt }),
      within: (sphere, { locale }) =>
        isSphere(sphere)
          ? [sphere, ...professionsOf(sphere).ids].map((value) => ({ value, label: sayWork(value, locale) }))
          : [],
      accept: (value) => accepted(key, value),
      show: (answer, { locale }) => (isWork(answer) ? sayWork(answer, locale) : undefined),
    }),
  })
