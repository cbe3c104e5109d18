import { Effect } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { Companies } from "../../../services/Companies.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { companyScreen } from "./CompanyScreens.ts"

/** The company's own screen, optionally under a line that confirms or explains. */
export const showCompany = (
  interaction: Interaction,
  company: Company,
  { refused, said, ...changes }: Changes & { readonly said?: string; readonly refused?: string } = {},
) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const { account } = interaction
    const members = yield* companies.members(company.id)
    const view = { members: members.length, isOwner: company.owner === account.id }
    const screen = companyScreen(textsOf(interaction), account.locale, company, view)
    const line = refused === undefined ? said && html`✅ ${said}` : html`⚠️ ${refused}`
    return show(interaction, line ? under(line, screen) : screen, {
      ...changes,
      at: areaTap("company", "open"),
    })
  })
