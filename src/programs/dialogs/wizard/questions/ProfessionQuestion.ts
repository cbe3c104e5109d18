import { Either, Option, Schema } from "effect"
import {
  ProfessionId,
  professions,
  professionsOf,
  SphereId,
  spheres,
} from "../../../../domain/catalogue/Professions.ts"
import { findWork } from "../../../../domain/search/FindWork.ts"
import { html, lines } from "../../../../domain/text/Html.ts"
import type { Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

const isProfession = Schema.is(ProfessionId)
const isSphere = Schema.is(SphereId)

/** Professions suggested for ambiguous words. */
const mostMeant = 6

/** A profession from the catalogue, by its sphere or by words in any language and script. */
export const professionStep = (key: string, { optional = false, prompt, title }: StepWords): Step => ({
  key,
  title,
  prompt: ({ t }) => lines(html`${prompt(t)}`, html`<i>${t.questions.professionHint}</i>`),
  optional,
  choices: ({ locale }) =>
    spheres.entries.map((sphere) => ({ value: sphere.id, label: sphere[locale], opens: true })),
  within: (sphere, { locale }) =>
    isSphere(sphere)
      ? professionsOf(sphere).entries.map((profession) => ({
          value: profession.id,
          label: profession[locale],
        }))
      : [],
  accept: (value) => (isProfession(value) ? Option.some(value) : Option.none()),
  show: (answer, { locale }) => (isProfession(answer) ? professions.label(answer, locale) : undefined),
  read: (act, { locale, t }) => {
    if (act._tag !== "Text") return Either.left({ problem: t.wizard.useButtons })
    const [first, ...others] = findWork(act.text, locale, mostMeant)
    if (first === undefined) return Either.left({ problem: t.questions.professionUnknown })
    if (others.length === 0) return Either.right(first.id)
    const meant = [first, ...others].map((each) => ({ value: each.id, label: each[locale] }))
    return Either.left({ problem: t.questions.professionMeant, meant })
  },
})
