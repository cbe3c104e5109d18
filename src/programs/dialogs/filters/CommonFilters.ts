import { Either } from "effect"
import { employmentTypes } from "../../../domain/catalogue/EmploymentTypes.ts"
import { experienceBands } from "../../../domain/catalogue/Experience.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type CommonQuery, daySteps } from "../../../domain/market/CommonQuery.ts"
import { queryGroups } from "../../../domain/search/QueryWords.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { choiceStep } from "../wizard/questions/ChoiceQuestion.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import { accepted, commonFilter, type FilterTextsOf, type FilterValue } from "./CommonFilter.ts"
import type { Filter } from "./Filter.ts"

export const wordsFilter = (its: FilterTextsOf): Filter<CommonQuery> =>
  commonFilter("words", {
    any: (t) => its(t).anyWords,
    say: (words, t) => `${its(t).wordsTitle}: ${words}`,
    step: (key) => {
      const written = textStep(key, {
        title: (t) => its(t).wordsTitle,
        prompt: (t) => its(t).wordsPrompt,
        example: (t) => its(t).wordsExample,
        max: 100,
      })
      return {
        ...written,
        read: (act, asked) =>
          Either.filterOrLeft(
            written.read(act, asked),
            (words) => typeof words === "string" && queryGroups(words).length > 0,
            () => ({ problem: asked.t.questions.textEmpty }),
          ),
      }
    },
  })

export const employmentFilter = (its: FilterTextsOf): Filter<CommonQuery> =>
  commonFilter("employment", {
    icon: "⏱",
    any: (t) => its(t).anyEmployment,
    say: (type, _, locale) => employmentTypes.label(type, locale),
    step: (key) =>
      employmentStep(key, {
        title: (t) => its(t).employmentTitle,
        prompt: (t) => its(t).employmentPrompt,
      }),
  })

/** A range of experience; ranges for which `say` returns undefined aren't offered. */
export const experienceFilter = (
  its: FilterTextsOf,
  say: (band: FilterValue<"experience">, t: Texts, locale: Locale) => string | undefined,
): Filter<CommonQuery> =>
  commonFilter("experience", {
    icon: "🧰",
    any: (t) => its(t).anyExperience,
    say,
    step: (key) =>
      choiceStep(key, {
        title: (t) => its(t).experienceTitle,
        prompt: (t) => its(t).experiencePrompt,
        choices: ({ locale, t }) =>
          experienceBands.ids.flatMap((value) => {
            const label = say(value, t, locale)
            return label === undefined ? [] : [{ value, label }]
          }),
      }),
  })

export const daysFilter = (its: FilterTextsOf): Filter<CommonQuery> =>
  commonFilter("days", {
    any: (t) => its(t).anyDays,
    say: (days, t) => its(t).within[days],
    step: (key) =>
      choiceStep(key, {
        title: (t) => its(t).daysTitle,
        prompt: (t) => its(t).daysPrompt,
        choices: ({ t }) => daySteps.map((days) => ({ value: `${days}`, label: its(t).within[days] })),
        accept: (value) => accepted(key, Number(value)),
      }),
  })
