import { Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import {
  inviteAgainAfter,
  type Invitation,
  isPossible,
  longestInvitation,
} from "../../../domain/market/Invitation.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { formatPeriod } from "../../../locales/format/FormatPeriod.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { together } from "../fields/Field.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import { entryListScreen } from "../kit/EntryList.ts"
import { quoted } from "../present/ApplicationFacts.ts"
import { whom } from "../present/SeekerName.ts"
import { invitationIcons, timesFact } from "../present/InvitationFacts.ts"

const candidateButton = areaButton("candidateSearch")

export interface InvitedRow {
  readonly invitation: Invitation
  readonly resume: Option.Option<Resume>
  /** The vacancy's title; none for an invitation without a vacancy. */
  readonly title: Option.Option<string>
}

export interface InvitedView {
  readonly total: number
  readonly page: number
  readonly rows: ReadonlyArray<InvitedRow>
}

/** Invitations that the company sent. */
export const invitedScreen = (t: Texts, locale: Locale, { page, rows, total }: InvitedView): Screen =>
  entryListScreen(locale, {
    head: lines(
      html`📨 <b>${t.candidateSearch.invited}</b>`,
      html`${total === 0 ? t.candidateSearch.invitedNone : t.candidateSearch.invitationCount(total)}`,
      ...(total === 0 ? [html``, html`<i>${t.candidateSearch.invitedHint}</i>`] : []),
    ),
    entries: rows.map(({ invitation: { id, sentAt, status }, resume, title }) => ({
      title: whom(t, locale, resume),
      mark: `${invitationIcons[status]} ${t.candidateSearch.statuses[status]}`,
      facts: together(
        Option.getOrElse(title, () => t.candidateSearch.inGeneral),
        formatMoment(locale, sentAt),
      ),
      open: (label) => candidateButton(label, "showInvited", { id, page }),
    })),
    page,
    total,
    turn: (label, to) => candidateButton(label, "listInvited", { page: to }),
    last: [candidateButton(t.candidateSearch.filters, "filters"), ...wayBack(t)],
  })

export interface IssuedView extends InvitedRow {
  /** Whether the company may read the résumé. */
  readonly isSeen: boolean
  /** The page of the list that led here. */
  readonly page: number | undefined
}

/** An invitation that the company sent, with the acts it still allows. */
export const issuedScreen = (t: Texts, locale: Locale, view: IssuedView): Screen => {
  const { invitation, isSeen, page, title } = view
  const { id, resume, status, text } = invitation
  return screen(
    lines(
      html`📨 <b>${t.candidateSearch.inviteName}</b>`,
      html`${invitationIcons[status]} ${timesFact(locale, invitation, t.candidateSearch.statuses)}`,
      html``,
      html`📄 ${whom(t, locale, view.resume)}`,
      html`💼 ${Option.getOrElse(title, () => t.candidateSearch.inGeneral)}`,
      text === "" ? undefined : quoted(text, longestInvitation),
    ),
    ...inPairs([
      ...(status === "accepted"
        ? [areaButton("conversations")(`💬 ${t.candidateSearch.chat}`, "aboutInvitation", { id })]
        : []),
      ...(isSeen ? [candidateButton(`📄 ${t.candidateSearch.resume}`, "show", { id: resume })] : []),
    ]),
    isPossible(status, "withdraw")
      ? [candidateButton(t.candidateSearch.withdraw, "askWithdraw", { id })]
      : [],
    [candidateButton(t.common.back, "listInvited", { page }), ...wayBack(t)],
  )
}

export const withdrawInvitationScreen = (t: Texts, locale: Locale, row: InvitedRow): Screen => {
  const { id } = row.invitation
  return screen(
    lines(
      html`⚠️ <b>${t.candidateSearch.withdrawTitle}</b>`,
      html`${whom(t, locale, row.resume)}`,
      html``,
      html`${t.candidateSearch.withdrawBody(formatPeriod(locale, inviteAgainAfter))}`,
    ),
    [candidateButton(t.candidateSearch.keep, "showInvited", { id })],
    [candidateButton(t.candidateSearch.withdraw, "withdraw", { id }, "danger")],
    [candidateButton(t.common.back, "showInvited", { id }), ...wayBack(t)],
  )
}
