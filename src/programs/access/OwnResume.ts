import { Effect, Option } from "effect"
import type { Resume } from "../../domain/market/Resume.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import { Resumes } from "../../services/Resumes.ts"
import type { StorageError } from "../../services/StorageError.ts"
import type { Interaction } from "../dialogs/kit/Interaction.ts"
import { outOfDate } from "../dialogs/home/OutOfDate.ts"

/** The person's résumés, the active one first. */
export const resumesOf = (interaction: Interaction) =>
  Effect.flatMap(Resumes, (resumes) => resumes.of(interaction.account.id))

/** For its owner, as long as it isn't removed; to all others the button is out of date. */
export const withOwnResume = <E, R>(
  interaction: Interaction,
  id: number,
  use: (resume: Resume) => Effect.Effect<Outcome, E, R>,
): Effect.Effect<Outcome, E | StorageError, R | Resumes> =>
  Effect.flatMap(
    Effect.map(resumesOf(interaction), (own) => Option.fromNullable(own.find((each) => each.id === id))),
    Option.match({
      onNone: () => Effect.succeed(outOfDate(interaction)),
      onSome: (resume): Effect.Effect<Outcome, E, R> => use(resume),
    }),
  )
