import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import { screen } from "../../../domain/Screen.ts"
import { Companies } from "../../../services/Companies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { show } from "../kit/ShowScreen.ts"
import { companyOf } from "../../access/CompanyMember.ts"
import { showCompany } from "./ShowCompany.ts"

const refuse = (interaction: Interaction, problem: string, hint: string) => {
  const text = lines(html`⛔ <b>${problem}</b>`, html``, html`<i>${hint}</i>`)
  return show(interaction, screen(text, wayBack(textsOf(interaction))))
}

/** What an invitation's link leads to: its bearer becomes a member, and sees the bot as an employer. */
export const joinCompany = (interaction: Interaction, secret: string) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const t = textsOf(interaction).company
    const companies = yield* Companies
    const transaction = yield* Transaction
    const present = yield* companyOf(interaction.account.id)
    if (Option.isSome(present))
      return yield* showCompany(interaction, present.value, { refused: t.alreadyIn(present.value.name) })
    const joined = yield* transaction.run(companies.join(secret, account.id, now))
    if (Option.isNone(joined)) return refuse(interaction, t.joinUnknown, t.joinUnknownHint)
    const member: Interaction = { ...interaction, account: { ...account, role: "employer" } }
    return yield* showCompany(member, joined.value, { said: t.joined(joined.value.name) })
  })
