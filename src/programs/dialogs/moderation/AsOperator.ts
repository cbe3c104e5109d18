import { operator } from "../../access/Operator.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import type { Answer } from "../kit/Answer.ts"
import type { Interaction } from "../kit/Interaction.ts"

/** A handler for people who are admins now; for others, the button is out of date. */
export const asOperator =
  <Argument, Used extends Answer>(use: (interaction: Interaction, argument: Argument) => Used) =>
  (interaction: Interaction, argument: Argument) =>
    ifAllowed(interaction, operator(interaction.account.id), () => use(interaction, argument))
