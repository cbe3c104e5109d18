import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Session } from "../../../domain/Session.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { menu } from "../home/HomeScreens.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { show, stayQuiet, under } from "../kit/ShowScreen.ts"
import { begin, change, hear, restart, tap } from "./Advance.ts"
import type { Progress, Tapped } from "./Progress.ts"
import { stepScreen, unfinishedScreen } from "./StepScreen.ts"
import type { Answers, Step, Wizard } from "./Wizard.ts"

/** What a wizard's answers come to. `session` is the interaction's without the wizard. */
export interface Finish<A> {
  readonly answers: A
  /** The id of what was changed; undefined when something new was made. */
  readonly about: number | undefined
  readonly session: Session
}

/** What listens while it is active: a wizard, or an open conversation. */
export interface Dialog<E, R> {
  /** As the session's `active` names it. */
  readonly name: string
  /** What it asks; nothing where it is no wizard. */
  readonly steps: ReadonlyArray<Step>
  readonly tap: (interaction: Interaction, tapped: Tapped) => Effect.Effect<Outcome, E, R>
  readonly hear: (interaction: Interaction, act: Act) => Effect.Effect<Outcome, E, R>
  /** Every message of an album is heard, not only its first. */
  readonly takesAlbums?: true
}

/** A wizard with what comes of it: how a chat opens it and goes on in it. */
export interface WizardDialog<E, R> extends Dialog<E, R> {
  /** From the first question, or from where it was left. */
  readonly open: (interaction: Interaction) => Effect.Effect<Outcome, E, R>
  /** From the first question, with what is known already. */
  readonly openWith: (interaction: Interaction, known: Answers) => Effect.Effect<Outcome, E, R>
  /** One question about something that is there. */
  readonly change: (
    interaction: Interaction,
    what: { readonly about: number; readonly answers: Answers; readonly step: string },
  ) => Effect.Effect<Outcome, E, R>
}

const cancelled = (interaction: Interaction): Outcome => {
  const t = textsOf(interaction)
  return show(interaction, under(html`${t.common.cancelled}`, menu(t, interaction.account)))
}

export const makeDialog = <A, E, R>(
  wizard: Wizard<A>,
  finish: (interaction: Interaction, finished: Finish<A>) => Effect.Effect<Outcome, E, R>,
  /** Where one comes to who gave it up; its session is without the wizard. */
  giveUp: (interaction: Interaction) => Effect.Effect<Outcome, E, R> = (left) =>
    Effect.succeed(cancelled(left)),
): WizardDialog<E, R> => {
  const answer = (interaction: Interaction, progress: Progress<A>): Effect.Effect<Outcome, E, R> => {
    const { locale } = interaction.account
    const ask = (its: Screen, session: Session) => Effect.succeed(show(interaction, its, { session }))
    switch (progress._tag) {
      case "Asking":
        return ask(stepScreen(wizard, progress.draft, locale, progress.showing), progress.session)
      case "Refused":
        return Effect.succeed(stayQuiet(interaction, { alert: progress.problem }))
      case "Unfinished":
        return ask(unfinishedScreen(wizard, locale), progress.session)
      case "Cancelled":
        return giveUp({ ...interaction, session: progress.session })
      case "OutOfDate":
        return Effect.succeed(outOfDate(interaction))
      case "Finished":
        return finish(interaction, progress)
    }
  }
  return {
    name: wizard.name,
    steps: wizard.steps,
    open: (interaction) => answer(interaction, begin(wizard, interaction.session, interaction.now)),
    openWith: (interaction, answers) =>
      answer(interaction, restart(wizard, interaction.session, interaction.now, { answers })),
    change: (interaction, what) =>
      answer(interaction, change(wizard, interaction.session, what, interaction.now)),
    tap: (interaction, tapped) =>
      answer(
        interaction,
        tap(wizard, interaction.session, tapped, interaction.account.locale, interaction.now),
      ),
    hear: (interaction, act) =>
      answer(
        interaction,
        hear(wizard, interaction.session, act, interaction.account.locale, interaction.now),
      ),
  }
}
