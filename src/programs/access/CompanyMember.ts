import { Effect, Option } from "effect"
import type { Company } from "../../domain/market/Company.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import { Companies } from "../../services/Companies.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { type Interaction, textsOf } from "../dialogs/kit/Interaction.ts"
import { show } from "../dialogs/kit/ShowScreen.ts"
import { noCompany } from "../dialogs/company/CompanyScreens.ts"

/** The company the person acts for. */
export const companyOf = (interaction: Interaction) =>
  Effect.flatMap(Companies, (companies) => companies.ofMember(interaction.account.id))

/** For members of a company; whoever has none is offered to create one. */
export const withCompany = <E, R>(
  interaction: Interaction,
  use: (company: Company) => Effect.Effect<Outcome, E, R>,
  then: "" | "vacancy" = "",
): Effect.Effect<Outcome, E | StorageError, R | Companies> =>
  Effect.flatMap(
    companyOf(interaction),
    Option.match({
      onNone: () => Effect.succeed(show(interaction, noCompany(textsOf(interaction), then))),
      onSome: (company): Effect.Effect<Outcome, E, R> => use(company),
    }),
  )
