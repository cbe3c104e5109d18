import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { type Invitation, isPossible } from "../../../domain/market/Invitation.ts"
import { Invitations } from "../../../services/Invitations.ts"
import type { Answer } from "../kit/Answer.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { withdrawInvitation } from "../../market/WithdrawInvitation.ts"
import { issuedInvitation } from "../../access/OwnInvitation.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { pageOf } from "../kit/Paging.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { resumeShown, seenBy } from "../../access/FoundCandidate.ts"
import { invitedScreen, issuedScreen, withdrawInvitationScreen } from "./IssuedScreens.ts"
import { titleOf } from "../notices/InvitationNotices.ts"

const rowOf = (invitation: Invitation) =>
  Effect.all({
    invitation: Effect.succeed(invitation),
    resume: resumeShown(invitation.company, invitation.resume),
    title: titleOf(invitation),
  })

/** A page of the invitations that the company sent, the last page if `wanted` is beyond it. */
export const showInvited = (interaction: Interaction, company: Company, wanted = 0) =>
  Effect.gen(function* () {
    const invitations = yield* Invitations
    const { page, rows, total } = yield* pageOf(wanted, (asked) => invitations.ofCompany(company.id, asked))
    const view = { page, total, rows: yield* Effect.forEach(rows, rowOf) }
    return show(interaction, invitedScreen(textsOf(interaction), interaction.account.locale, view), {
      at: areaTap("candidateSearch", "listInvited", { page }),
    })
  })

/** An invitation for the company that sent it. */
export const showIssued = (
  interaction: Interaction,
  company: Company,
  invitation: Invitation,
  { page, said, ...changes }: Changes & { readonly said?: string; readonly page?: number | undefined } = {},
) =>
  Effect.gen(function* () {
    const t = textsOf(interaction)
    const row = yield* rowOf(invitation)
    const isSeen = Option.isSome(yield* seenBy(company, invitation.resume))
    const its = issuedScreen(t, interaction.account.locale, { ...row, isSeen, page })
    return show(interaction, said === undefined ? its : under(html`✅ ${said}`, its), {
      ...changes,
      at: areaTap("candidateSearch", "showInvited", { id: invitation.id, page }),
    })
  })

/** Continue with an invitation that the company sent; otherwise answer as out of date. */
export const withIssued = <Used extends Answer>(
  interaction: Interaction,
  company: Company,
  id: number,
  use: (invitation: Invitation) => Used,
) => ifAllowed(interaction, issuedInvitation(company, id), use)

export const askToWithdrawInvitation = (interaction: Interaction, invitation: Invitation) =>
  isPossible(invitation.status, "withdraw")
    ? Effect.map(rowOf(invitation), (row) =>
        show(interaction, withdrawInvitationScreen(textsOf(interaction), interaction.account.locale, row)),
      )
    : Effect.succeed(outOfDate(interaction))

export const takeBackInvitation = (interaction: Interaction, { id }: Invitation) => {
  const { account, now } = interaction
  const stale = () => Effect.succeed(outOfDate(interaction))
  const said = textsOf(interaction).candidateSearch.withdrawn
  return withdrawInvitation({ by: account.id, invitation: id, now }).pipe(
    Effect.flatMap(({ company, invitation }) => showIssued(interaction, company, invitation, { said })),
    Effect.catchTags({ ImpossibleAnswer: stale, NotAllowed: stale }),
  )
}
