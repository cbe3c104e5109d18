import { Array } from "effect"
import type { WizardAct } from "../../../domain/CallbackData.ts"
import { html, type Html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { button, screen, type Screen } from "../../../domain/Screen.ts"
import type { Draft } from "../../../domain/Session.ts"
import { formatNumber, locales } from "../../../locales/Locales.ts"
import { wayBack } from "../kit/WayBack.ts"
import { turning } from "../kit/Paging.ts"
import { askedOf, chosenOf, firstStep, stepOf, stepsOf } from "./Advance.ts"
import { choicesPerPage, plainly, type Showing } from "./Progress.ts"
import type { Asked, Choice, Step, Wizard } from "./Wizard.ts"

const shortLabel = 14

/** Rows of two buttons if all labels are short, else of one. */
const inRows = (buttons: ReadonlyArray<InlineButton>): ReadonlyArray<ReadonlyArray<InlineButton>> =>
  Array.chunksOf(buttons, buttons.every(({ text }) => text.length <= shortLabel) ? 2 : 1)

/** The step's stored answer, in words. */
const currentAnswer = (step: Step, asked: Asked): string | undefined => {
  const answer = asked.answers[step.key]
  if (step.many === true) return undefined
  return step.choices?.(asked).find(({ value }) => value === answer)?.label ?? step.show?.(answer, asked)
}

const stepText = <A>(wizard: Wizard<A>, draft: Draft, { problem }: Showing, locale: Locale): Html => {
  const asked = askedOf(draft, locale)
  const { t } = asked
  const step = stepOf(wizard, draft)
  const steps = stepsOf(wizard, draft.answers)
  const number = formatNumber(locale, steps.indexOf(step) + 1)
  const example = step.example?.(t)
  const current = currentAnswer(step, asked)
  return lines(
    html`<b>${wizard.title(t)}</b>`,
    draft.single === true
      ? html`${step.title(t)}`
      : html`${t.wizard.step(number, formatNumber(locale, steps.length), step.title(t))}`,
    html``,
    problem === undefined ? undefined : html`⚠️ ${problem}`,
    step.prompt(asked),
    example === undefined ? undefined : html`<i>${example}</i>`,
    current === undefined ? undefined : html`${t.wizard.current}: <b>${current}</b>`,
  )
}

type Act = (label: string, name: typeof WizardAct.Type, value?: string, style?: "success") => InlineButton

/** The choices of a group, with a button back to all groups. */
const groupRows = (step: Step, asked: Asked, group: string, act: Act) => [
  ...inRows((step.within?.(group, asked) ?? []).map(({ label, value }) => act(label, "choose", value))),
  [act(asked.t.questions.allGroups, "page", "0")],
]

const choiceRows = (step: Step, asked: Asked, { group, meant, page }: Showing, act: Act) => {
  if (group !== undefined) return groupRows(step, asked, group, act)
  const all = meant ?? step.choices?.(asked) ?? []
  const pages = Math.max(1, Math.ceil(all.length / choicesPerPage))
  const shown = Math.min(Math.max(0, page), pages - 1)
  const chosen = step.many === true ? chosenOf(step, asked.answers) : []
  const isChosen = ({ value }: Choice) => chosen.includes(value)
  const buttons = all
    .slice(shown * choicesPerPage, (shown + 1) * choicesPerPage)
    .map((choice) =>
      act(
        isChosen(choice) ? `✅ ${choice.label}` : choice.label,
        choice.opens === true ? "page" : isChosen(choice) ? "unchoose" : "choose",
        choice.value,
        choice.primary === true ? "success" : undefined,
      ),
    )
  return [
    ...inRows(buttons),
    turning(asked.locale, { at: shown, of: pages }, (label, to) => act(label, "page", `${to}`)),
  ]
}

/** A button that continues with the stored answer. */
const onwards = (step: Step, asked: Asked, act: Act): ReadonlyArray<InlineButton> => {
  const { t } = asked
  if (step.many === true)
    return chosenOf(step, asked.answers).length > 0 ? [act(t.wizard.done, "next", "", "success")] : []
  return currentAnswer(step, asked) === undefined ? [] : [act(t.wizard.keep, "next")]
}

/** The question of a draft's step. */
export const stepScreen = <A>(
  wizard: Wizard<A>,
  draft: Draft,
  locale: Locale,
  showing: Showing = plainly,
): Screen => {
  const asked = askedOf(draft, locale)
  const { t } = asked
  const step = stepOf(wizard, draft)
  const act: Act = (label, name, value = "", style) =>
    button(label, { _tag: "Wizard", wizard: wizard.name, step: step.key, act: name, value }, style)
  const isFirst = step === firstStep(wizard, draft.answers) || draft.single === true
  return screen(
    stepText(wizard, draft, showing, locale),
    ...choiceRows(step, asked, showing, act),
    onwards(step, asked, act),
    step.optional === true ? [act(t.wizard.skip, "skip")] : [],
    [...(isFirst ? [] : [act(t.common.back, "back")]), act(t.wizard.cancel, "cancel")],
  )
}

/** Asks whether to continue an unfinished draft. */
export const unfinishedScreen = <A>(wizard: Wizard<A>, locale: Locale): Screen => {
  const t = locales[locale]
  const act = (label: string, name: "resume" | "restart", style?: "success") =>
    button(
      label,
      { _tag: "Wizard", wizard: wizard.name, step: wizard.steps[0].key, act: name, value: "" },
      style,
    )
  return screen(
    lines(
      html`<b>${wizard.title(t)}</b>`,
      html`⏳ ${t.wizard.unfinished}`,
      html``,
      html`${t.wizard.resumePrompt}`,
    ),
    [act(t.wizard.resume, "resume", "success")],
    [act(t.wizard.restart, "restart")],
    wayBack(t),
  )
}
