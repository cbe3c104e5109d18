import { Array } from "effect"
import type { WizardAct } from "../../../domain/CallbackData.ts"
import { html, type Html, lines } from "../../../domain/Html.ts"
import type { InlineButton } from "../../../domain/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { button, screen, type Screen } from "../../../domain/Screen.ts"
import type { Draft } from "../../../domain/Session.ts"
import { formatNumber, locales } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { wayBack } from "../guest/Screens.ts"
import { stepOf } from "./Advance.ts"
import type { Step, Wizard } from "./Wizard.ts"

const shortLabel = 14

/** Two a row where the labels are short, else one. */
const inRows = (buttons: ReadonlyArray<InlineButton>): ReadonlyArray<ReadonlyArray<InlineButton>> =>
  Array.chunksOf(buttons, buttons.every(({ text }) => text.length <= shortLabel) ? 2 : 1)

/** The answer that a step has from before, in words. */
const currentAnswer = (step: Step, draft: Draft, t: Texts): string | undefined => {
  const answer = draft.answers[step.key]
  return step.choices?.(t).find(({ value }) => value === answer)?.label ?? step.show?.(answer, t)
}

const stepText = <A>(wizard: Wizard<A>, draft: Draft, problem: string | undefined, locale: Locale): Html => {
  const t = locales[locale]
  const step = stepOf(wizard, draft)
  const number = formatNumber(locale, wizard.steps.indexOf(step) + 1)
  const example = step.example?.(t)
  const current = currentAnswer(step, draft, t)
  return lines(
    html`<b>${wizard.title(t)}</b>`,
    html`${t.wizard.step(number, formatNumber(locale, wizard.steps.length), step.title(t))}`,
    html``,
    problem === undefined ? undefined : html`⚠️ ${problem}`,
    step.prompt(t, draft.answers),
    example === undefined ? undefined : html`<i>${example}</i>`,
    current === undefined ? undefined : html`${t.wizard.current}: <b>${current}</b>`,
  )
}

/** The question of a draft's step, and what was wrong with the last answer. */
export const stepScreen = <A>(
  wizard: Wizard<A>,
  draft: Draft,
  problem: string | undefined,
  locale: Locale,
): Screen => {
  const t = locales[locale]
  const step = stepOf(wizard, draft)
  const act = (label: string, name: typeof WizardAct.Type, value = "", style?: "success") =>
    button(label, { _tag: "Wizard", wizard: wizard.name, step: step.key, act: name, value }, style)
  const choices = (step.choices?.(t) ?? []).map(({ label, primary, value }) =>
    act(label, "choose", value, primary === true ? "success" : undefined),
  )
  return screen(
    stepText(wizard, draft, problem, locale),
    ...inRows(choices),
    currentAnswer(step, draft, t) === undefined ? [] : [act(t.wizard.keep, "next")],
    step.optional === true ? [act(t.wizard.skip, "skip")] : [],
    [...(step === wizard.steps[0] ? [] : [act(t.common.back, "back")]), act(t.wizard.cancel, "cancel")],
  )
}

/** There is a draft from before. */
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
