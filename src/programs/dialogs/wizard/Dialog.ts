import { Effect } from "effect"
import type { Act } from "../../../domain/Incoming.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Session } from "../../../domain/Session.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Answer, ErrorOf, NeedsOf } from "../kit/Answer.ts"
import { tap } from "./Advance.ts"
import { hear } from "./Hear.ts"
import type { Progress, Tapped } from "./Progress.ts"
import { showOpened } from "./OpenWizard.ts"
import type { Step, Wizard } from "./Wizard.ts"

/** A wizard's result. `session` no longer contains its draft. */
export interface Finish<A> {
  readonly answers: A
  /** The id of the changed object; undefined for a new one. */
  readonly about: number | undefined
  readonly session: Session
  /** What was understood from the last answer, if it was typed. */
  readonly heard?: string
}

/** Takes taps and messages while it is active: a wizard, or an open conversation. */
export interface Dialog<E, R> {
  /** The name in the session's `active`. */
  readonly name: string
  /** Empty if it isn't a wizard. */
  readonly steps: ReadonlyArray<Step>
  readonly tap: (interaction: Interaction, tapped: Tapped) => Effect.Effect<Outcome, E, R>
  readonly hear: (interaction: Interaction, act: Act) => Effect.Effect<Outcome, E, R>
  /** Takes every message of an album, not only the first. */
  readonly takesAlbums?: true
}

/** What a cancellation says. */
export const saidOfCancelled = ({ common }: Texts, isEdit: boolean): string =>
  isEdit ? common.unchanged : common.cancelled

/**
 * A dialog that runs a wizard. `finish` acts on the answers; `giveUp` answers a cancellation, and its session no longer
 * contains the draft. Without it, the person returns to the screen before.
 */
export const makeDialog = <A, Finished extends Answer, GivenUp extends Answer = Effect.Effect<Outcome>>(
  wizard: Wizard<A>,
  finish: (interaction: Interaction, finished: Finish<A>) => Finished,
  giveUp?: (interaction: Interaction) => GivenUp,
): Dialog<ErrorOf<Finished | GivenUp>, NeedsOf<Finished | GivenUp>> => {
  type Answered = Effect.Effect<Outcome, ErrorOf<Finished | GivenUp>, NeedsOf<Finished | GivenUp>>
  const answer = (interaction: Interaction, progress: Progress<A>): Answered => {
    switch (progress._tag) {
      case "Refused":
        return Effect.succeed(stayQuiet(interaction, { alert: progress.problem }))
      case "Cancelled": {
        const idle = { ...interaction, session: progress.session }
        if (giveUp !== undefined) return giveUp(idle) as Answered
        const comesBack = saidOfCancelled(textsOf(idle), progress.isEdit)
        return Effect.succeed({ ...stayQuiet(idle), comesBack })
      }
      case "Finished":
        return finish(interaction, progress) as Answered
      case "Asking":
      case "Unfinished":
      case "OutOfDate":
        return Effect.succeed(showOpened(wizard, interaction, progress))
    }
  }
  return {
    name: wizard.name,
    steps: wizard.steps,
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
