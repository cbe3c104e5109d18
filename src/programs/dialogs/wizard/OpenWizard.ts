import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { begin, change, restart } from "./Advance.ts"
import type { Asking, OutOfDate, Unfinished } from "./Progress.ts"
import { stepScreen, unfinishedScreen } from "./StepScreen.ts"
import type { Answers, Wizard } from "./Wizard.ts"

/** Show a question, or ask whether to continue the unfinished draft. */
export const showOpened = <A>(
  wizard: Wizard<A>,
  interaction: Interaction,
  opened: Asking | Unfinished | OutOfDate,
  around = (its: Screen): Screen => its,
): Outcome => {
  const { locale } = interaction.account
  switch (opened._tag) {
    case "Asking":
      return show(interaction, around(stepScreen(wizard, opened.draft, locale, opened.showing)), {
        session: opened.session,
      })
    case "Unfinished":
      return show(interaction, unfinishedScreen(wizard, locale), { session: opened.session })
    case "OutOfDate":
      return outOfDate(interaction)
  }
}

/** Start a wizard, or ask whether to continue an unfinished one. */
export const openWizard = <A>(wizard: Wizard<A>, interaction: Interaction): Outcome =>
  showOpened(wizard, interaction, begin(wizard, interaction.session, interaction.now))

/** Start a wizard with initial answers; `around` adds to the screen of its first question. */
export const openWizardWith = <A>(
  wizard: Wizard<A>,
  interaction: Interaction,
  answers: Answers,
  around?: (its: Screen) => Screen,
): Outcome =>
  showOpened(wizard, interaction, restart(wizard, interaction.session, interaction.now, { answers }), around)

/** Start a wizard for something to be done about an existing object; `about` is its id. */
export const openWizardAbout = <A>(
  wizard: Wizard<A>,
  interaction: Interaction,
  about: number,
  answers: Answers,
): Outcome =>
  showOpened(wizard, interaction, restart(wizard, interaction.session, interaction.now, { about, answers }))

/** Ask one question about an existing object; `about` is its id. */
export const changeAnswer = <A>(
  wizard: Wizard<A>,
  interaction: Interaction,
  what: { readonly about: number; readonly answers: Answers; readonly step: string },
): Outcome => showOpened(wizard, interaction, change(wizard, interaction.session, what, interaction.now))
