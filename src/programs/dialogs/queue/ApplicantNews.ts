import type { Html } from "../../../domain/Html.ts"
import { html, lines } from "../../../domain/Html.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { DeclineReason } from "../../../domain/market/Application.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { type News, notify, tapOn } from "../Notice.ts"
import { quoted, statusIcons } from "../sent/Facts.ts"

/** What an applicant is told of. */
export type Told =
  | { readonly status: "shortlisted" | "hired" }
  | { readonly status: "closed" }
  | { readonly status: "invited"; readonly invitation: string }
  | { readonly status: "declined"; readonly reason: DeclineReason }

/** UTF-16 units of what the employer writes. */
const inNotice = 500

const details = (t: Texts, told: Told): ReadonlyArray<Html> => {
  switch (told.status) {
    case "shortlisted":
    case "hired":
      return []
    case "closed":
      return [html``, html`<i>${t.sent.closedHint}</i>`]
    case "declined":
      return [
        html``,
        html`${t.sent.reason(t.sent.reasons[told.reason])}`,
        html`<i>${t.sent.declinedHint}</i>`,
      ]
    case "invited":
      return [
        ...(told.invitation === "" ? [] : [html`${t.sent.theyWrote}`, quoted(told.invitation, inNotice)]),
        html``,
        html`<i>${t.sent.invitedHint}</i>`,
      ]
  }
}

interface About {
  readonly title: string
  readonly company: string
  /** Whose vacancy it is, and who answers for the company. */
  readonly people: ReadonlyArray<UserId>
}

const newsOf = (t: Texts, id: number, about: About, told: Told): News => {
  const isOver = told.status === "declined" || told.status === "closed"
  return {
    text: lines(
      html`${statusIcons[told.status]} <b>${t.sent.news[told.status](about.company)}</b>`,
      html`${about.title}`,
      ...details(t, told),
    ),
    acts: [
      [`📨 ${t.sent.open}`, tapOn("sent", "view", id)],
      isOver
        ? [`🔎 ${t.sent.search}`, tapOn("search", "open")]
        : [`💬 ${t.sent.chat}`, tapOn("chat", "a", id)],
    ],
  }
}

/** Tells applicants what became of their applications to one vacancy. */
export const tellApplicants = (
  all: ReadonlyArray<{ readonly id: number; readonly applicant: UserId }>,
  about: About,
  told: Told,
) => {
  const ids = new Map(all.map(({ applicant, id }) => [applicant, id]))
  return notify([...ids.keys()], about.people, (t, _, person) => newsOf(t, ids.get(person) ?? 0, about, told))
}
