import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Session } from "../../../domain/Session.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { menu } from "../home/HomeScreens.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { show, stayQuiet, under } from "../kit/ShowScreen.ts"
import { begin, change, hear, restart, tap } from "./Advance.ts"
import type { Progress, Tapped } from "./Progress.ts"
import { stepScreen, unfinishedScreen } from "./StepScreen.ts"
import type { Answers, Step, Wizard } from "./Wizard.ts"

/** What a wizard's answers come to. `session` is the encounter's without the wizard. */
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
  readonly tap: (encounter: Encounter, tapped: Tapped) => Effect.Effect<Outcome, E, R>
  readonly hear: (encounter: Encounter, act: Act) => Effect.Effect<Outcome, E, R>
  /** Every message of an album is heard, not only its first. */
  readonly takesAlbums?: true
}

/** A wizard with what comes of it: how a chat opens it and goes on in it. */
export interface WizardDialog<E, R> extends Dialog<E, R> {
  /** From the first question, or from where it was left. */
  readonly open: (encounter: Encounter) => Effect.Effect<Outcome, E, R>
  /** From the first question, with what is known already. */
  readonly openWith: (encounter: Encounter, known: Answers) => Effect.Effect<Outcome, E, R>
  /** One question about something that is there. */
  readonly change: (
    encounter: Encounter,
    what: { readonly about: number; readonly answers: Answers; readonly step: string },
  ) => Effect.Effect<Outcome, E, R>
}

const cancelled = (encounter: Encounter): Outcome => {
  const t = textsOf(encounter)
  return show(encounter, under(html`${t.common.cancelled}`, menu(t, encounter.account)))
}

export const makeDialog = <A, E, R>(
  wizard: Wizard<A>,
  finish: (encounter: Encounter, finished: Finish<A>) => Effect.Effect<Outcome, E, R>,
  /** Where one comes to who gave it up; its session is without the wizard. */
  giveUp: (encounter: Encounter) => Effect.Effect<Outcome, E, R> = (left) => Effect.succeed(cancelled(left)),
): WizardDialog<E, R> => {
  const answer = (encounter: Encounter, progress: Progress<A>): Effect.Effect<Outcome, E, R> => {
    const { locale } = encounter.account
    const ask = (its: Screen, session: Session) => Effect.succeed(show(encounter, its, { session }))
    switch (progress._tag) {
      case "Asking":
        return ask(stepScreen(wizard, progress.draft, locale, progress.showing), progress.session)
      case "Refused":
        return Effect.succeed(stayQuiet(encounter, { alert: progress.problem }))
      case "Unfinished":
        return ask(unfinishedScreen(wizard, locale), progress.session)
      case "Cancelled":
        return giveUp({ ...encounter, session: progress.session })
      case "OutOfDate":
        return Effect.succeed(outOfDate(encounter))
      case "Finished":
        return finish(encounter, progress)
    }
  }
  return {
    name: wizard.name,
    steps: wizard.steps,
    open: (encounter) => answer(encounter, begin(wizard, encounter.session, encounter.now)),
    openWith: (encounter, answers) =>
      answer(encounter, restart(wizard, encounter.session, encounter.now, { answers })),
    change: (encounter, what) => answer(encounter, change(wizard, encounter.session, what, encounter.now)),
    tap: (encounter, tapped) =>
      answer(encounter, tap(wizard, encounter.session, tapped, encounter.account.locale, encounter.now)),
    hear: (encounter, act) =>
      answer(encounter, hear(wizard, encounter.session, act, encounter.account.locale, encounter.now)),
  }
}
