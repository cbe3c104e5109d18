import { type Effect, Option } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Answer, ErrorOf, NeedsOf } from "../kit/Answer.ts"
import type { Interaction } from "../kit/Interaction.ts"
import type { Dialog } from "./Dialog.ts"
import type { Answers } from "./Wizard.ts"

/**
 * A dialog whose "start over" begins anew with present data on what its answers are about, where they still say so.
 * `begin` gets it.
 */
export const restartWith = <E, R, About, Begun extends Answer>(
  dialog: Dialog<E, R>,
  aboutOf: (answers: Answers) => Option.Option<About>,
  begin: (interaction: Interaction, about: About) => Begun,
): Dialog<E | ErrorOf<Begun>, R | NeedsOf<Begun>> => ({
  ...dialog,
  tap: (interaction, tapped) => {
    const draft = interaction.session.drafts[dialog.name]
    const about = draft === undefined ? Option.none<About>() : aboutOf(draft.answers)
    return tapped.act === "restart" && Option.isSome(about)
      ? (begin(interaction, about.value) as Effect.Effect<Outcome, ErrorOf<Begun>, NeedsOf<Begun>>)
      : dialog.tap(interaction, tapped)
  },
})
