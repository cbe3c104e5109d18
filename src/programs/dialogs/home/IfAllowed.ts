import { Effect, Option } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { asOption, type NotAllowed } from "../../access/Policy.ts"
import type { Answer, ErrorOf, NeedsOf } from "../kit/Answer.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { outOfDate } from "./OutOfDate.ts"

/** Continue if the policy allows; otherwise answer as out of date. */
export const ifAllowed = <A, E, R, Used extends Answer>(
  interaction: Interaction,
  policy: Effect.Effect<A, NotAllowed | E, R>,
  use: (allowed: A) => Used,
): Effect.Effect<Outcome, E | ErrorOf<Used>, R | NeedsOf<Used>> =>
  Effect.flatMap(
    asOption(policy),
    Option.match({
      onNone: () => Effect.succeed(outOfDate(interaction)),
      onSome: (allowed) => use(allowed) as Effect.Effect<Outcome, ErrorOf<Used>, NeedsOf<Used>>,
    }),
  )

/** A handler that acts on the object with the argument's id, if the policy allows. */
export const actOn =
  <Id, A, E, R>(policy: (person: UserId, id: Id) => Effect.Effect<A, NotAllowed | E, R>) =>
  <Argument extends { readonly id: Id }, Used extends Answer>(
    use: (interaction: Interaction, allowed: A, argument: Argument) => Used,
  ) =>
  (interaction: Interaction, argument: Argument) =>
    ifAllowed(interaction, policy(interaction.account.id, argument.id), (allowed) =>
      use(interaction, allowed, argument),
    )
