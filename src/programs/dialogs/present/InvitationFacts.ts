import { Option } from "effect"
import { html, type Html, lines } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import {
  type Invitation,
  type InvitationStatus,
  longestInvitation,
} from "../../../domain/market/Invitation.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import { quoted } from "./ApplicationFacts.ts"
import { publicName } from "./PublicName.ts"

export const invitationIcons: Record<InvitationStatus, string> = {
  sent: "⏳",
  seen: "👀",
  accepted: "✅",
  declined: "⛔",
  withdrawn: "↩",
}

/** An invitation as a seeker reads it; without a title, it has no vacancy. */
export interface InvitationView {
  readonly company: string
  readonly title: Option.Option<string>
  readonly text: string
}

export const invitationText = (
  t: Texts,
  { company, text, title }: InvitationView,
  ...rest: ReadonlyArray<Html>
): Html =>
  lines(
    html`📨 <b>${t.candidateSearch.invites(publicName(company))}</b>`,
    Option.match(title, {
      onNone: () => html`${t.candidateSearch.generally}`,
      onSome: (words) => html`💼 ${publicName(words)}`,
    }),
    ...rest,
    ...(text === "" ? [] : [html``, html`${t.applications.theyWrote}`, quoted(text, longestInvitation)]),
  )

/** Each status with its time, oldest first, in the words of one side. */
export const timesFact = (
  locale: Locale,
  { seenAt, sentAt, settledAt, status }: Invitation,
  names: Record<InvitationStatus, string>,
): string => {
  const settled = Option.map(settledAt, (at) => [names[status], at] as const)
  const seen = Option.map(seenAt, (at) => [names.seen, at] as const)
  const times = [[names.sent, sentAt] as const, ...Option.toArray(seen), ...Option.toArray(settled)]
  return times.map(([name, at]) => `${name} ${formatMoment(locale, at)}`).join(" → ")
}
