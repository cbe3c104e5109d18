import { Effect, Option } from "effect"
import type { Application } from "../../domain/market/Application.ts"
import { ApplicationId } from "../../domain/market/MarketIds.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import { Applications } from "../../services/Applications.ts"
import type { StorageError } from "../../services/StorageError.ts"
import type { Interaction } from "../dialogs/kit/Interaction.ts"
import { outOfDate } from "../dialogs/home/OutOfDate.ts"

export const applicationOf = (id: number) =>
  Effect.gen(function* () {
    if (id === 0) return Option.none<Application>()
    const applications = yield* Applications
    return yield* applications.get(ApplicationId.make(id))
  })

/** For whose application it is; to all others the button is out of date. */
export const withOwnApplication = <E, R>(
  interaction: Interaction,
  id: number,
  use: (application: Application) => Effect.Effect<Outcome, E, R>,
): Effect.Effect<Outcome, E | StorageError, R | Applications> =>
  Effect.flatMap(applicationOf(id), (found) =>
    Option.match(
      Option.filter(found, ({ applicant }) => applicant === interaction.account.id),
      {
        onNone: () => Effect.succeed(outOfDate(interaction)),
        onSome: (application): Effect.Effect<Outcome, E, R> => use(application),
      },
    ),
  )
