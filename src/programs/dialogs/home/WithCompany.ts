import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { companyOf } from "../../access/CompanyMember.ts"
import type { Answer, ErrorOf, NeedsOf } from "../kit/Answer.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"

/** The reason for creating a company. */
export type CompanyPurpose = "" | "vacancy"

/** Offers to create a company. */
const noCompany = (t: Texts, then: CompanyPurpose): Screen =>
  screen(
    lines(
      html`🏢 <b>${t.company.name}</b>`,
      html`${t.company.none}`,
      html``,
      then === "vacancy" ? html`${t.company.firstCompany}` : undefined,
      html`<i>${t.company.noneHint}</i>`,
    ),
    [areaButton("company")(t.company.create, "create", { then }, "success")],
    wayBack(t),
  )

/** Continue with the person's company, or offer to create one. */
export const withCompany = <Used extends Answer>(
  interaction: Interaction,
  use: (company: Company) => Used,
  then: CompanyPurpose = "",
): Effect.Effect<Outcome, ErrorOf<Used> | StorageError, NeedsOf<Used> | Companies> =>
  Effect.flatMap(
    companyOf(interaction.account.id),
    Option.match({
      onNone: () => Effect.succeed(show(interaction, noCompany(textsOf(interaction), then))),
      onSome: (company) => use(company) as Effect.Effect<Outcome, ErrorOf<Used>, NeedsOf<Used>>,
    }),
  )

/** A handler for members of a company. */
export const asMember =
  <Argument, Used extends Answer>(
    use: (interaction: Interaction, company: Company, argument: Argument) => Used,
  ) =>
  (interaction: Interaction, argument: Argument) =>
    withCompany(interaction, (company) => use(interaction, company, argument))
