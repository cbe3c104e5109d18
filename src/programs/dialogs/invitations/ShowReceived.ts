import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html, type Html } from "../../../domain/text/Html.ts"
import { type Invitation, isPossible } from "../../../domain/market/Invitation.ts"
import { Companies } from "../../../services/Companies.ts"
import { BlockedEmployers } from "../../../services/BlockedEmployers.ts"
import { Invitations } from "../../../services/Invitations.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { pageOf } from "../kit/Paging.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { seeInvitation } from "../../market/SeeInvitation.ts"
import { isInGoodStanding, vacancyShown } from "../../access/GoodStanding.ts"
import { receivedInvitationsScreen, type ReceivedInvitation, receivedScreen } from "./ReceivedScreens.ts"

/** The vacancy's title, or a placeholder if the person may not read it; none for an invitation without a vacancy. */
const titleIn = (interaction: Interaction, { vacancy }: Invitation) =>
  Effect.gen(function* () {
    if (Option.isNone(vacancy)) return Option.none<string>()
    const { hiddenTitle } = textsOf(interaction).applications
    const found = yield* vacancyShown(vacancy.value)
    return Option.some(Option.match(found, { onNone: () => hiddenTitle, onSome: ({ title }) => title }))
  })

/** The invitation without its message if the sender is banned. */
const receivedOf = (interaction: Interaction, invitation: Invitation) =>
  Effect.gen(function* () {
    const company = yield* (yield* Companies).get(invitation.company)
    const name = Option.match(company, { onNone: () => "", onSome: (its) => its.name })
    const isHidden = yield* (yield* BlockedEmployers).isHidden(invitation.seeker, invitation.company)
    const text = (yield* isInGoodStanding(invitation.by)) ? invitation.text : ""
    const title = yield* titleIn(interaction, invitation)
    const received: ReceivedInvitation = {
      invitation: { ...invitation, text },
      company: name,
      isHidden,
      title,
    }
    return received
  })

/** A page of the person's invitations, the last page if `wanted` is beyond it. */
export const showInvites = (interaction: Interaction, wanted = 0) =>
  Effect.gen(function* () {
    const { account } = interaction
    const invitations = yield* Invitations
    const { page, rows, total } = yield* pageOf(wanted, (asked) => invitations.ofSeeker(account.id, asked))
    const view = { page, total, rows: yield* Effect.forEach(rows, (row) => receivedOf(interaction, row)) }
    return show(interaction, receivedInvitationsScreen(textsOf(interaction), account.locale, view), {
      at: areaTap("invitations", "list", { page }),
    })
  })

/** A received invitation, optionally under a line that confirms or explains. */
export const showReceived = (
  interaction: Interaction,
  invitation: Invitation,
  { page, said, ...changes }: Changes & { readonly said?: Html; readonly page?: number | undefined } = {},
) =>
  Effect.gen(function* () {
    const t = textsOf(interaction)
    const received = yield* receivedOf(interaction, invitation)
    const its = receivedScreen(t, interaction.account.locale, received, page)
    return show(interaction, said === undefined ? its : under(said, its), {
      ...changes,
      at: areaTap("invitations", "show", { id: invitation.id, page }),
    })
  })

/** Open an invitation, and mark it as seen the first time. */
export const openReceived = (interaction: Interaction, invitation: Invitation, page?: number) => {
  const { account, now } = interaction
  const { candidateSearch: t } = textsOf(interaction)
  const said = invitation.status === "withdrawn" ? { said: html`⛔ ${t.takenBack}` } : {}
  const asItIs = () => showReceived(interaction, invitation, { page, ...said })
  return isPossible(invitation.status, "see")
    ? seeInvitation({ by: account.id, invitation: invitation.id, now }).pipe(
        Effect.flatMap((seen) => showReceived(interaction, seen, { page })),
        Effect.catchTags({ ImpossibleAnswer: asItIs, NotAllowed: asItIs }),
      )
    : asItIs()
}
