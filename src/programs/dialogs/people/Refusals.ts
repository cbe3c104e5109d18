import { Option } from "effect"
import { invitationsAPeriod, inviteAgainAfter } from "../../../domain/market/Invitation.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { screen } from "../../../domain/Screen.ts"
import { html } from "../../../domain/Html.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import { formatMoment } from "../../../locales/sent/FormatMoment.ts"
import type { AlreadyInvited } from "../../../services/Invitations.ts"
import { doing } from "../Area.ts"
import { type Encounter, textsOf } from "../Encounter.ts"
import { wayBack } from "../guest/Screens.ts"
import { show } from "../ShowScreen.ts"
import { act, refusal } from "./PeopleScreens.ts"

/** All that may be sent are sent: said with the time when it is possible again. */
export const refuseMore = (encounter: Encounter, until: number): Outcome => {
  const t = textsOf(encounter)
  const { locale } = encounter.account
  const most = formatNumber(locale, invitationsAPeriod)
  return show(encounter, refusal(t, t.people.limit(most, formatMoment(locale, until))))
}

const whyNotAgain = (encounter: Encounter, { invitation }: AlreadyInvited): string => {
  const { people } = textsOf(encounter)
  if (invitation.status === "accepted") return people.alreadyAccepted
  if (invitation.status !== "declined") return people.already
  const again = Option.getOrElse(invitation.settledAt, () => invitation.sentAt) + inviteAgainAfter
  return people.alreadyDeclined(formatMoment(encounter.account.locale, again))
}

/** This very thing was sent to this very person, and stands in the way. */
export const refuseAgain = (encounter: Encounter, refused: AlreadyInvited): Outcome => {
  const t = textsOf(encounter)
  const { id, status } = refused.invitation
  return show(
    encounter,
    screen(
      html`⛔ ${whyNotAgain(encounter, refused)}`,
      status === "accepted" ? [doing("chat")(`💬 ${t.people.chat}`, "i", id)] : [],
      [act(t.people.inviteName, "sent", id)],
      [act(t.people.filters, "filters"), ...wayBack(t)],
    ),
  )
}
