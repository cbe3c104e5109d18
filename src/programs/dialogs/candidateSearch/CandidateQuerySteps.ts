import { Either, Option, Schema } from "effect"
import { experienceBands } from "../../../domain/catalogue/Experience.ts"
import { professionsOf } from "../../../domain/catalogue/Professions.ts"
import { citiesOf } from "../../../domain/catalogue/Regions.ts"
import { html } from "../../../domain/text/Html.ts"
import { CandidateQuery, isRegion, isSphere } from "../../../domain/market/CandidateQuery.ts"
import { leastMonthlyPay } from "../../../domain/market/MonthlyPay.ts"
import { paySteps } from "../../../domain/market/VacancyQuery.ts"
import { parsePay } from "../../../domain/text/ParsePay.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { professionStep } from "../wizard/questions/ProfessionQuestion.ts"
import type { Step } from "../wizard/Wizard.ts"
import { sayPlace, sayWork } from "../vacancySearch/VacancyFilters.ts"
import { sayExperience, sayExpectedPay } from "./CandidateFilters.ts"

const useButtons: Step["read"] = (_, { t }) => Either.left({ problem: t.wizard.useButtons })

const decode = Schema.decodeUnknownOption(CandidateQuery)

/** None when it is no value of that field. */
const accepted = (key: keyof CandidateQuery, value: unknown): Option.Option<unknown> =>
  Option.flatMap(decode({ [key]: value }), (query) => Option.fromNullable(query[key]))

/** A profession, or all of a field. */
export const candidateWorkStep: Step = {
  ...professionStep("work", {
    title: (t) => t.candidateSearch.workTitle,
    prompt: (t) => t.candidateSearch.workPrompt,
  }),
  within: (sphere, { locale }) =>
    isSphere(sphere)
      ? [sphere, ...professionsOf(sphere).ids].map((value) => ({ value, label: sayWork(value, locale) }))
      : [],
  accept: (value) => accepted("work", value),
}

/** A city, or all of a region. */
export const candidatePlaceStep: Step = {
  ...cityStep("place", {
    title: (t) => t.candidateSearch.placeTitle,
    prompt: (t) => t.candidateSearch.placePrompt,
  }),
  within: (region, { locale }) =>
    isRegion(region)
      ? [region, ...citiesOf(region).ids].map((value) => ({ value, label: sayPlace(value, locale) }))
      : [],
  accept: (value) => accepted("place", value),
}

export const atLeastStep: Step = {
  key: "experience",
  title: (t) => t.candidateSearch.experienceTitle,
  prompt: ({ t }) => html`${t.candidateSearch.experiencePrompt}`,
  choices: ({ t }) =>
    experienceBands.ids.flatMap((value) => {
      const label = sayExperience(value, t)
      return label === undefined ? [] : [{ value, label }]
    }),
  read: useButtons,
}

const million = 1_000_000

/** The greatest step that is no more than that. */
const stepWithin = (sum: number) => paySteps.findLast((step) => step * million <= sum) ?? paySteps[0]

export const atMostStep: Step = {
  key: "pay",
  title: (t) => t.candidateSearch.payTitle,
  prompt: ({ t }) => html`${t.candidateSearch.payPrompt}`,
  example: (t) => t.candidateSearch.payExample,
  choices: ({ locale, t }) =>
    paySteps.slice(1, 9).map((step) => ({ value: `${step}`, label: sayExpectedPay(step, t, locale) })),
  accept: (value) => accepted("pay", Number(value)),
  read: (act, { t }) =>
    act._tag === "Text"
      ? Either.mapBoth(parsePay(act.text), {
          onLeft: () => ({ problem: t.candidateSearch.payUnread }),
          onRight: (pay) => stepWithin(leastMonthlyPay(pay)),
        })
      : Either.left({ problem: t.candidateSearch.payUnread }),
}

export const candidateDaysStep: Step = {
  key: "days",
  title: (t) => t.candidateSearch.daysTitle,
  prompt: ({ t }) => html`${t.candidateSearch.daysPrompt}`,
  choices: ({ t }) =>
    ([1, 3, 7, 30] as const).map((days) => ({ value: `${days}`, label: t.candidateSearch.within[days] })),
  accept: (value) => accepted("days", Number(value)),
  read: useButtons,
}
