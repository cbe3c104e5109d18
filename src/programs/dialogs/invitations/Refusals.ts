import { Option } from "effect"
import type { Company } from "../../../domain/market/Company.ts"
import { inviteAgainAfter, isPending } from "../../../domain/market/Invitation.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { screen } from "../../../domain/Screen.ts"
import { html } from "../../../domain/text/Html.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import type { AlreadyInvited, TooManyInvitations } from "../../../services/Invitations.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { refuseOver } from "../home/OverCap.ts"
import { show } from "../kit/ShowScreen.ts"

const candidateButton = areaButton("candidateSearch")

/** Refuse an invitation over the limit, and tell when the next one is possible. */
export const refuseMore = (interaction: Interaction, { most, until }: TooManyInvitations): Outcome =>
  refuseOver(interaction, { cap: "invitations", most, until: Option.some(until) }, [
    candidateButton(textsOf(interaction).candidateSearch.filters, "filters"),
  ])

const whyNotAgain = (interaction: Interaction, { invitation }: AlreadyInvited): string => {
  const { candidateSearch: t } = textsOf(interaction)
  const { sentAt, settledAt, status } = invitation
  if (status === "accepted") return t.alreadyAccepted
  if (isPending(status)) return t.already
  const at = Option.getOrElse(settledAt, () => sentAt) + inviteAgainAfter
  const again = formatMoment(interaction.account.locale, at)
  return status === "declined" ? t.alreadyDeclined(again) : t.alreadyWithdrawn(again)
}

/** Refuse to invite a person again; the former invitation can be opened if this company sent it. */
export const refuseAgain = (interaction: Interaction, company: Company, refused: AlreadyInvited): Outcome => {
  const t = textsOf(interaction)
  const { company: sender, id, status } = refused.invitation
  const isOwn = sender === company.id
  return show(
    interaction,
    screen(
      html`⛔ ${whyNotAgain(interaction, refused)}`,
      isOwn && status === "accepted"
        ? [areaButton("conversations")(`💬 ${t.candidateSearch.chat}`, "aboutInvitation", { id })]
        : [],
      isOwn ? [candidateButton(t.candidateSearch.inviteName, "showInvited", { id })] : [],
      [candidateButton(t.candidateSearch.filters, "filters"), ...wayBack(t)],
    ),
  )
}
