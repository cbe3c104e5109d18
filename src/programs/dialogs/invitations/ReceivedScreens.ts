import { Option } from "effect"
import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { type Invitation, isPending, isPossible } from "../../../domain/market/Invitation.ts"
import { button, screen, type Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { toggle } from "../kit/Origin.ts"
import { invitationIcons, invitationText, timesFact } from "../present/InvitationFacts.ts"
import { anotherTime } from "../present/QuickAnswers.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { together } from "../fields/Field.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import { type ListEntry, entryListScreen } from "../kit/EntryList.ts"

const act = areaButton("invitations")
const search = areaButton("vacancySearch")

/** An invitation with the data its screens show. */
export interface ReceivedInvitation {
  readonly invitation: Invitation
  readonly company: string
  /** Whether the person hides from the company. */
  readonly isHidden: boolean
  /** None for an invitation without a vacancy. */
  readonly title: Option.Option<string>
}

export interface ReceivedInvitationsView {
  readonly total: number
  readonly page: number
  readonly rows: ReadonlyArray<ReceivedInvitation>
}

const entryOf = (
  t: Texts,
  locale: Locale,
  page: number,
  { company, invitation, title }: ReceivedInvitation,
): ListEntry => ({
  title: company,
  mark: `${invitationIcons[invitation.status]} ${t.candidateSearch.theirStatuses[invitation.status]}`,
  facts: together(
    Option.match(title, { onNone: () => "", onSome: maskContacts }),
    formatMoment(locale, invitation.sentAt),
  ),
  open: (label) => act(label, "show", { id: invitation.id, page }),
})

/** Invitations a person received. */
export const receivedInvitationsScreen = (
  t: Texts,
  locale: Locale,
  { page, rows, total }: ReceivedInvitationsView,
): Screen =>
  entryListScreen(locale, {
    head: lines(
      html`📨 <b>${t.candidateSearch.theirInvitations}</b>`,
      html`${total === 0 ? t.candidateSearch.none : t.candidateSearch.invitationCount(total)}`,
      ...(total === 0 ? [html``, html`<i>${t.candidateSearch.noneHint}</i>`] : []),
    ),
    entries: rows.map((row) => entryOf(t, locale, page, row)),
    page,
    total,
    turn: (label, to) => act(label, "list", { page: to }),
    last: [areaButton("applications")(t.common.back, "open"), ...wayBack(t)],
  })

const answerRows = (t: Texts, { id, status }: Invitation) => {
  const label = status === "declined" ? t.candidateSearch.acceptAfterAll : t.candidateSearch.accept
  return [
    isPossible(status, "accept") ? [act(`✅ ${label}`, "accept", { id }, "success")] : [],
    isPossible(status, "decline") ? [act(t.candidateSearch.decline, "decline", { id })] : [],
    isPending(status) ? [button(...anotherTime(t, id))] : [],
  ]
}

/** A received invitation, with the answers it allows. */
export const receivedScreen = (
  t: Texts,
  locale: Locale,
  received: ReceivedInvitation,
  page?: number,
): Screen => {
  const { company, invitation, isHidden, title } = received
  const { id, status, text, vacancy } = invitation
  const times = timesFact(locale, invitation, t.candidateSearch.theirStatuses)
  return screen(
    invitationText(t, { company, text, title }, html`${invitationIcons[status]} ${times}`),
    ...answerRows(t, invitation),
    ...inPairs([
      ...(isPending(status) || status === "accepted"
        ? [areaButton("conversations")(`💬 ${t.candidateSearch.chat}`, "aboutInvitation", { id })]
        : []),
      ...Option.toArray(vacancy).map((its) =>
        search(`💼 ${t.candidateSearch.vacancy}`, "show", { id: its, from: "" }),
      ),
      search(`🏢 ${t.candidateSearch.company}`, "company", { id: invitation.company }),
      toggle(t, invitation.company, { _tag: "Invitation", id }, isHidden),
    ]),
    [act(t.common.back, "list", { page }), ...wayBack(t)],
  )
}
