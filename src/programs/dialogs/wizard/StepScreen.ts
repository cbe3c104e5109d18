import { Array } from "effect"
import type { WizardAct } from "../../../domain/CallbackData.ts"
import { html, type Html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { onButton } from "../../../domain/text/Width.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { button, screen, type Screen } from "../../../domain/Screen.ts"
import type { Draft } from "../../../domain/Session.ts"
import { formatNumber, locales } from "../../../locales/Locales.ts"
import { wayBack } from "../kit/WayBack.ts"
import { turning } from "../kit/Paging.ts"
import { askedOf, chosenOf, confirmed, firstStep, stepOf, stepsOf } from "./Advance.ts"
import { choicesPerPage, plainly, type Showing } from "./Progress.ts"
import type { Asked, Choice, Step, Wizard } from "./Wizard.ts"

const shortLabel = 14

/** Rows of two buttons if all labels are short, else of one. */
const inRows = (buttons: ReadonlyArray<InlineButton>): ReadonlyArray<ReadonlyArray<InlineButton>> =>
  Array.chunksOf(buttons, buttons.every(({ text }) => text.length <= shortLabel) ? 2 : 1)

/** The step's stored answer, in words; undefined if there is none, or an empty one. */
const currentAnswer = (step: Step, asked: Asked): string | undefined => {
  const answer = asked.answers[step.key]
  if (step.many === true) return undefined
  const chosen = step.choices?.(asked).find(({ value }) => value === answer)?.label
  return (chosen ?? step.show?.(answer, asked)) || undefined
}

/** What to do: the question, after what was wrong with the last answer, or which of the suggestions was meant. */
const instructions = (
  step: Step,
  asked: Asked,
  { isRemoving, meant, problem }: Showing,
): ReadonlyArray<Html | undefined> => {
  if (isRemoving) return [html`⚠️ ${asked.t.wizard.removePrompt}`]
  if (meant !== undefined && problem !== undefined) return [html`${problem}`]
  const example = step.example?.(asked.t)
  return [
    problem === undefined ? undefined : html`⚠️ ${problem}`,
    step.prompt(asked),
    example === undefined ? undefined : html`<i>${example}</i>`,
  ]
}

const stepText = <A>(wizard: Wizard<A>, draft: Draft, showing: Showing, locale: Locale): Html => {
  const asked = askedOf(draft, locale)
  const { t } = asked
  const step = stepOf(wizard, draft)
  const steps = stepsOf(wizard, draft.answers)
  const number = formatNumber(locale, steps.indexOf(step) + 1)
  const current = currentAnswer(step, asked)
  return lines(
    html`<b>${wizard.title(t)}</b>`,
    draft.single === true || steps.length === 1
      ? html`${step.title(t)}`
      : html`${t.wizard.step(number, formatNumber(locale, steps.length), step.title(t))}`,
    html``,
    showing.heard === undefined ? undefined : html`✅ ${showing.heard}`,
    ...instructions(step, asked, showing),
    current === undefined ? undefined : html`${t.wizard.current}: <b>${current}</b>`,
  )
}

type Act = (
  label: string,
  name: typeof WizardAct.Type,
  value?: string,
  style?: "danger" | "success",
) => InlineButton

/** The choices of a group, with a button back to all groups. */
const groupRows = (step: Step, asked: Asked, group: string, act: Act) => [
  ...inRows(
    (step.within?.(group, asked) ?? []).map(({ label, value }) => act(onButton(label), "choose", value)),
  ),
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
        onButton(isChosen(choice) ? `✅ ${choice.label}` : choice.label),
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

/**
 * A button that continues without another answer. None of them loses one: an answer is removed only by a button that
 * says so.
 */
const onwards = (
  step: Step,
  asked: Asked,
  isEditing: boolean,
  act: Act,
): ReadonlyArray<ReadonlyArray<InlineButton>> => {
  const { t } = asked
  const isOptional = step.optional === true
  const skip = isOptional && !isEditing ? [[act(t.wizard.skip, "skip")]] : []
  if (step.many === true) {
    const isDone = chosenOf(step, asked.answers).length > 0 || (isOptional && isEditing)
    return isDone ? [[act(t.wizard.done, "next", "", "success")]] : skip
  }
  if (currentAnswer(step, asked) === undefined) return skip
  return [[act(t.wizard.keep, "next")], isOptional ? [act(t.wizard.remove, "remove", "", "danger")] : []]
}

/** The safe choice first. */
const removingRows = ({ t }: Asked, act: Act) => [
  [act(t.wizard.keep, "next")],
  [act(t.wizard.remove, "remove", confirmed, "danger")],
]

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
    ...(showing.isRemoving
      ? removingRows(asked, act)
      : [...choiceRows(step, asked, showing, act), ...onwards(step, asked, draft.single === true, act)]),
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
