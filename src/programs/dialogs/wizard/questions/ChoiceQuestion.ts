import { Either } from "effect"
import type { Catalogue, Entry } from "../../../../domain/catalogue/Catalogue.ts"
import { makeFinder } from "../../../../domain/catalogue/Find.ts"
import type { Locale } from "../../../../domain/Locale.ts"
import { html } from "../../../../domain/text/Html.ts"
import type { Step } from "../Wizard.ts"
import type { StepWords } from "./Words.ts"

/** Refuses a message where only buttons answer. */
export const useButtons: Step["read"] = (_, { t }) => Either.left({ problem: t.wizard.useButtons })

/** A question answered only by buttons, or their labels. */
export const choiceStep = (
  key: string,
  {
    optional = false,
    prompt,
    title,
    ...step
  }: StepWords & Required<Pick<Step, "choices">> & Pick<Step, "accept" | "many">,
): Step => ({
  key,
  title,
  prompt: ({ t }) => html`${prompt(t)}`,
  optional,
  ...step,
  read: useButtons,
})

const mostMeant = 4

/** One of a catalogue's entries, or with `many` any number of them: by button, or by any of its names. */
export const entryStep = <Id extends string>(
  key: string,
  catalogue: Catalogue<Id>,
  { many = false, ...words }: StepWords & { readonly many?: boolean },
): Step => {
  const { meant } = makeFinder(catalogue)
  const choiceOf = (locale: Locale) => (entry: Entry) => ({ value: entry.id, label: entry[locale] })
  return {
    ...choiceStep(key, {
      ...words,
      many,
      choices: ({ locale }) => catalogue.entries.map(choiceOf(locale)),
    }),
    read: (act, { answers, locale, t }) => {
      const [first, ...others] = act._tag === "Text" ? meant(act.text, locale, mostMeant) : []
      if (first === undefined) return Either.left({ problem: t.wizard.useButtons })
      if (others.length > 0)
        return Either.left({
          problem: t.questions.cityMeant,
          meant: [first, ...others].map(choiceOf(locale)),
        })
      const before: unknown = answers[key]
      const chosen: ReadonlyArray<unknown> = Array.isArray(before) ? before : []
      return Either.right(many ? [...new Set([...chosen, first.id])] : first.id)
    },
  }
}
