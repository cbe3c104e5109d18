import { Option } from "effect"
import type { Company } from "../../../domain/market/Company.ts"
import { inviteAgainAfter, isPending } from "../../../domain/market/Invitation.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { screen } from "../../../domain/Screen.ts"
import { html } from "../../../domain/text/Html.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import type { AlreadyInvited, TooManyInvitations } from "../../../services/Invitations.ts"
import { doing } from "../Area.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../home/HomeScreens.ts"
import { refuseOver } from "../home/OverCap.ts"
import { show } from "../kit/ShowScreen.ts"
import { act } from "../candidateSearch/CandidateSearchScreens.ts"

/** All that may be sent are sent: said with the time when it is possible again. */
export const refuseMore = (encounter: Encounter, { most, until }: TooManyInvitations): Outcome =>
  refuseOver(encounter, { cap: "invitations", most, until: Option.some(until) }, [
    act(textsOf(encounter).people.filters, "filters"),
  ])

const whyNotAgain = (encounter: Encounter, { invitation }: AlreadyInvited): string => {
  const { people } = textsOf(encounter)
  const { sentAt, settledAt, status } = invitation
  if (status === "accepted") return people.alreadyAccepted
  if (isPending(status)) return people.already
  const at = Option.getOrElse(settledAt, () => sentAt) + inviteAgainAfter
  const again = formatMoment(encounter.account.locale, at)
  return status === "declined" ? people.alreadyDeclined(again) : people.alreadyWithdrawn(again)
}

/** What was sent to this very person stands in the way; only what was in the company's own name can be opened. */
export const refuseAgain = (encounter: Encounter, company: Company, refused: AlreadyInvited): Outcome => {
  const t = textsOf(encounter)
  const { company: sender, id, status } = refused.invitation
  const isOwn = sender === company.id
  return show(
    encounter,
    screen(
      html`⛔ ${whyNotAgain(encounter, refused)}`,
      isOwn && status === "accepted" ? [doing("chat")(`💬 ${t.people.chat}`, "i", id)] : [],
      isOwn ? [act(t.people.inviteName, "sent", id)] : [],
      [act(t.people.filters, "filters"), ...wayBack(t)],
    ),
  )
}
