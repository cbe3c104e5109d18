import { Effect, Option } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { asked, type NotAllowed } from "../../access/Policy.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { outOfDate } from "./OutOfDate.ts"

/** For those whom the policy allows; to all others the button is out of date. */
export const ifAllowed = <A, E, R, E2, R2>(
  interaction: Interaction,
  policy: Effect.Effect<A, NotAllowed | E, R>,
  use: (allowed: A) => Effect.Effect<Outcome, E2, R2>,
): Effect.Effect<Outcome, E | E2, R | R2> =>
  Effect.flatMap(
    asked(policy),
    Option.match({
      onNone: () => Effect.succeed(outOfDate(interaction)),
      onSome: (allowed): Effect.Effect<Outcome, E2, R2> => use(allowed),
    }),
  )

/** Acts on the thing of the argument's id, by those whom the policy allows. */
export const actOn =
  <Id, A, E, R>(policy: (person: UserId, id: Id) => Effect.Effect<A, NotAllowed | E, R>) =>
  <Argument extends { readonly id: Id }, E2, R2>(
    use: (interaction: Interaction, allowed: A, argument: Argument) => Effect.Effect<Outcome, E2, R2>,
  ) =>
  (interaction: Interaction, argument: Argument) =>
    ifAllowed(interaction, policy(interaction.account.id, argument.id), (allowed) =>
      use(interaction, allowed, argument),
    )
