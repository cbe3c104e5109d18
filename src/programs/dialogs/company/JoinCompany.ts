import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import { screen } from "../../../domain/Screen.ts"
import { Companies } from "../../../services/Companies.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../home/HomeScreens.ts"
import { show } from "../kit/ShowScreen.ts"
import { companyOf } from "../../access/CompanyMember.ts"
import { showCompany } from "./ShowCompany.ts"

const refuse = (encounter: Encounter, problem: string, hint: string) => {
  const text = lines(html`⛔ <b>${problem}</b>`, html``, html`<i>${hint}</i>`)
  return show(encounter, screen(text, wayBack(textsOf(encounter))))
}

/** What an invitation's link leads to: its bearer becomes a member, and sees the bot as an employer. */
export const joinCompany = (encounter: Encounter, secret: string) =>
  Effect.gen(function* () {
    const { account, now } = encounter
    const t = textsOf(encounter).company
    const companies = yield* Companies
    const transaction = yield* Transaction
    const present = yield* companyOf(encounter)
    if (Option.isSome(present))
      return yield* showCompany(encounter, present.value, { refused: t.alreadyIn(present.value.name) })
    const joined = yield* transaction.run(companies.join(secret, account.id, now))
    if (Option.isNone(joined)) return refuse(encounter, t.joinUnknown, t.joinUnknownHint)
    const member: Encounter = { ...encounter, account: { ...account, role: "employer" } }
    return yield* showCompany(member, joined.value, { said: t.joined(joined.value.name) })
  })
