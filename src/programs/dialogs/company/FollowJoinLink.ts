import { Effect } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import { screen } from "../../../domain/Screen.ts"
import { joinCompany } from "../../market/JoinCompany.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { show } from "../kit/ShowScreen.ts"
import { showCompany } from "./ShowCompany.ts"

const refuse = (interaction: Interaction, problem: string, hint: string) => {
  const text = lines(html`⛔ <b>${problem}</b>`, html``, html`<i>${hint}</i>`)
  return show(interaction, screen(text, wayBack(textsOf(interaction))))
}

/** Make the person a member of the company and an employer. */
export const followJoinLink = (interaction: Interaction, secret: string) => {
  const { account, now } = interaction
  const t = textsOf(interaction).company
  const member: Interaction = { ...interaction, account: { ...account, role: "employer" } }
  return joinCompany({ by: account.id, secret, now }).pipe(
    Effect.flatMap((joined) => showCompany(member, joined, { said: t.joined(joined.name) })),
    Effect.catchTags({
      AlreadyMember: ({ company }) =>
        showCompany(interaction, company, { refused: t.alreadyIn(company.name) }),
      UnknownSecret: () => Effect.succeed(refuse(interaction, t.joinUnknown, t.joinUnknownHint)),
    }),
  )
}
