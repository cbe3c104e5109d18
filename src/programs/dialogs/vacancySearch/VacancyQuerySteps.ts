import { Either, Option, Schema } from "effect"
import { experienceBands } from "../../../domain/catalogue/Experience.ts"
import { professionsOf } from "../../../domain/catalogue/Professions.ts"
import { citiesOf } from "../../../domain/catalogue/Regions.ts"
import { html } from "../../../domain/text/Html.ts"
import { isRegion, isSphere } from "../../../domain/market/CandidateQuery.ts"
import { JobsQuery } from "../../../domain/market/JobsQuery.ts"
import { monthlyPay } from "../../../domain/market/MonthlyPay.ts"
import { paySteps, SearchOrder } from "../../../domain/market/VacancyQuery.ts"
import { parsePay } from "../../../domain/text/ParsePay.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { professionStep } from "../wizard/questions/ProfessionQuestion.ts"
import type { Step } from "../wizard/Wizard.ts"
import { sayOfferedPay, sayPlace, sayWork } from "./VacancyFilters.ts"

const useButtons: Step["read"] = (_, { t }) => Either.left({ problem: t.wizard.useButtons })

const decode = Schema.decodeUnknownOption(JobsQuery)

/** None when it is no value of that field. */
const accepted = (key: keyof JobsQuery, value: unknown): Option.Option<unknown> =>
  Option.flatMap(decode({ [key]: value }), (query) => Option.fromNullable(query[key]))

/** A profession, or all of a field. */
export const vacancyWorkStep: Step = {
  ...professionStep("work", {
    title: (t) => t.vacancySearch.workTitle,
    prompt: (t) => t.vacancySearch.workPrompt,
  }),
  within: (sphere, { locale }) =>
    isSphere(sphere)
      ? [sphere, ...professionsOf(sphere).ids].map((value) => ({ value, label: sayWork(value, locale) }))
      : [],
  accept: (value) => accepted("work", value),
}

/** A city, or all of a region. */
export const vacancyPlaceStep: Step = {
  ...cityStep("place", {
    title: (t) => t.vacancySearch.placeTitle,
    prompt: (t) => t.vacancySearch.placePrompt,
  }),
  within: (region, { locale }) =>
    isRegion(region)
      ? [region, ...citiesOf(region).ids].map((value) => ({ value, label: sayPlace(value, locale) }))
      : [],
  accept: (value) => accepted("place", value),
}

export const soughtRemoteStep: Step = {
  key: "remote",
  title: (t) => t.vacancySearch.remoteTitle,
  prompt: ({ t }) => html`${t.vacancySearch.remotePrompt}`,
  choices: ({ t }) => [{ value: "yes", label: t.vacancySearch.remote }],
  read: useButtons,
}

export const soughtExperienceStep: Step = {
  key: "experience",
  title: (t) => t.vacancySearch.experienceTitle,
  prompt: ({ t }) => html`${t.vacancySearch.experiencePrompt}`,
  choices: ({ locale }) => experienceBands.entries.map((band) => ({ value: band.id, label: band[locale] })),
  read: useButtons,
}

const million = 1_000_000

/** The least step that is no less than that. */
const stepFrom = (sum: number) =>
  paySteps.find((step) => step * million >= sum) ?? paySteps[paySteps.length - 1]

export const soughtPayStep: Step = {
  key: "pay",
  title: (t) => t.vacancySearch.payTitle,
  prompt: ({ t }) => html`${t.vacancySearch.payPrompt}`,
  example: (t) => t.vacancySearch.payExample,
  choices: ({ locale, t }) =>
    paySteps.slice(1, 9).map((step) => ({ value: `${step}`, label: sayOfferedPay(step, t, locale) })),
  accept: (value) => accepted("pay", Number(value)),
  read: (act, { t }) =>
    act._tag === "Text"
      ? Either.mapBoth(parsePay(act.text), {
          onLeft: () => ({ problem: t.vacancySearch.payUnread }),
          onRight: (pay) => stepFrom(monthlyPay(pay)),
        })
      : Either.left({ problem: t.vacancySearch.payUnread }),
}

export const vacancyDaysStep: Step = {
  key: "days",
  title: (t) => t.vacancySearch.daysTitle,
  prompt: ({ t }) => html`${t.vacancySearch.daysPrompt}`,
  choices: ({ t }) =>
    ([1, 3, 7, 30] as const).map((days) => ({ value: `${days}`, label: t.vacancySearch.within[days] })),
  accept: (value) => accepted("days", Number(value)),
  read: useButtons,
}

export const orderStep: Step = {
  key: "order",
  title: (t) => t.vacancySearch.orderTitle,
  prompt: ({ t }) => html`${t.vacancySearch.orderPrompt}`,
  choices: ({ t }) => SearchOrder.literals.map((value) => ({ value, label: t.vacancySearch.orders[value] })),
  read: useButtons,
}
