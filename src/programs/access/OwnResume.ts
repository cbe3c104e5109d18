import { Effect, Option } from "effect"
import type { Resume } from "../../domain/market/Resume.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import { Resumes } from "../../services/Resumes.ts"
import type { StorageError } from "../../services/StorageError.ts"
import type { Encounter } from "../dialogs/kit/Interaction.ts"
import { outOfDate } from "../dialogs/home/OutOfDate.ts"

/** The person's résumés, the active one first. */
export const resumesOf = (encounter: Encounter) =>
  Effect.flatMap(Resumes, (resumes) => resumes.of(encounter.account.id))

/** For its owner, as long as it isn't removed; to all others the button is out of date. */
export const withOwn = <E, R>(
  encounter: Encounter,
  id: number,
  use: (resume: Resume) => Effect.Effect<Outcome, E, R>,
): Effect.Effect<Outcome, E | StorageError, R | Resumes> =>
  Effect.flatMap(
    Effect.map(resumesOf(encounter), (own) => Option.fromNullable(own.find((each) => each.id === id))),
    Option.match({
      onNone: () => Effect.succeed(outOfDate(encounter)),
      onSome: (resume): Effect.Effect<Outcome, E, R> => use(resume),
    }),
  )
