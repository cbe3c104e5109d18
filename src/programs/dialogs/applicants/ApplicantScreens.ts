import { Array, Either, Option } from "effect"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import {
  afterStep,
  DeclineReason,
  type EmployerAct,
  type StatusChange,
} from "../../../domain/market/Application.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { Standing } from "../../../services/Applications.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { doing } from "../Area.ts"
import { wayBack } from "../home/HomeScreens.ts"
import { resumeCard } from "../present/ResumeCard.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { historyFact, quoted, reasonFact, statusIcons } from "../present/ApplicationFacts.ts"
import type { Received } from "../../access/ReceivedApplication.ts"
import { applicantFact, matchFact, repliesFact } from "../present/ApplicantFacts.ts"
import { rowsAPage, turning } from "../kit/Paging.ts"
import { type State, stateArg } from "./ListState.ts"

const act = doing("queue")

export interface CardView extends Received {
  readonly resume: Option.Option<Resume>
  readonly history: ReadonlyArray<StatusChange>
  readonly state: State
  readonly standing: Standing
  /** A refusal that may still be taken back. */
  readonly mayReconsider: boolean
}

/** Visible characters of a résumé, so that there is room for the rest. */
const resumeRoom = 1_500
const letterRoom = 700

const statusLine = (t: Texts, { application }: CardView): string => {
  const reason = reasonFact(t, application)
  const status = `${statusIcons[application.status]} ${t.vacancy.applications[application.status]}`
  return reason === undefined
    ? status
    : `${status} · ${t.queue.reasons[Option.getOrElse(application.declined, () => "other" as const)]}`
}

const written = (t: Texts, { application: { letter, note } }: CardView): ReadonlyArray<Html> => [
  ...(letter === "" ? [] : [html`${t.queue.letter}:`, quoted(letter, letterRoom)]),
  ...(note === "" ? [] : [html`${t.queue.note}:`, quote(truncate(note, letterRoom))]),
]

/** Whoever withdrew or is banned is not shown. */
const isGone = ({ application, resume }: CardView): boolean =>
  application.status === "withdrawn" || Option.isNone(resume)

const goneText = (t: Texts, locale: Locale, view: CardView): Html =>
  lines(
    html`📨 <b>${view.vacancy.title}</b>`,
    html`${statusLine(t, view)}`,
    html``,
    html`${historyFact(t, locale, view.history)}`,
    html`<i>${view.application.status === "withdrawn" ? t.queue.withdrawnHint : t.queue.unavailable}</i>`,
  )

const cardText = (t: Texts, locale: Locale, view: CardView): Html => {
  const { application, history, resume, vacancy } = view
  if (application.status === "withdrawn" || Option.isNone(resume)) return goneText(t, locale, view)
  return resumeCard(t, locale, resume.value, {
    status: `${statusLine(t, view)} · ${vacancy.title}`,
    room: resumeRoom + letterRoom,
    notes: [
      html`${matchFact(t, locale, vacancy, resume.value)}`,
      ...repliesFact(t, application),
      ...written(t, view),
      html`<i>${historyFact(t, locale, history)}</i>`,
    ],
  })
}

const may = ({ application: { status } }: CardView, step: EmployerAct): boolean =>
  Either.isRight(afterStep(status, step))

/** What may be done now, the most likely alone in green. */
const stepRows = (t: Texts, view: CardView): ReadonlyArray<ReadonlyArray<InlineButton>> => {
  const { id, status } = view.application
  const arg = stateArg(view.state)
  if (view.mayReconsider) return [[act(t.queue.reconsider, "reconsider", id, arg)]]
  const hire = act(t.queue.hire, "askhire", id, arg, status === "invited" ? "success" : undefined)
  const invite = may(view, "invite") ? [act(t.queue.invite, "invite", id, arg, "success")] : [hire]
  const others = [
    ...(may(view, "shortlist") ? [act(t.queue.shortlist, "shortlist", id, arg)] : []),
    ...(may(view, "decline") ? [act(t.queue.decline, "askdecline", id, arg)] : []),
    ...(may(view, "invite") ? [hire] : []),
  ]
  return may(view, "hire") ? [invite, ...inPairs(others)] : []
}

/** One after another, as they stand in the list. */
const neighbours = (locale: Locale, { application, standing, state }: CardView) => {
  const { after, before, index, total } = standing
  return turning(locale, { at: index, of: total }, (label, to) => {
    const id = Option.getOrElse(to < index ? before : after, () => application.id)
    return act(label, "view", id, stateArg(state))
  })
}

const backRow = (t: Texts, { standing, state, vacancy }: CardView) => [
  act(t.common.back, "of", vacancy.id, stateArg(state, Math.floor(standing.index / rowsAPage))),
  ...wayBack(t),
]

/** An application as its employer sees it. */
export const cardScreen = (t: Texts, locale: Locale, view: CardView): Screen => {
  const { id } = view.application
  const arg = stateArg(view.state)
  const isHere = !isGone(view)
  return screen(
    cardText(t, locale, view),
    ...(isHere ? stepRows(t, view) : []),
    ...inPairs([
      ...(isHere ? [doing("chat")(`💬 ${t.queue.chat}`, "a", id)] : []),
      act(t.queue.note, "note", id, arg),
      ...(isHere ? [act(t.resume.paper, "pdf", id)] : []),
    ]),
    neighbours(locale, view),
    backRow(t, view),
  )
}

const nameOf = (t: Texts, locale: Locale, { application, resume }: CardView): string =>
  applicantFact(t, locale, application, Option.getOrUndefined(resume))

/** The reasons are the confirmation: one tap declines. */
export const declineScreen = (t: Texts, locale: Locale, view: CardView): Screen => {
  const { id } = view.application
  const arg = stateArg(view.state)
  const reasons = DeclineReason.literals.map((reason) =>
    act(t.queue.reasons[reason], "decline", id, `${reason}-${arg}`),
  )
  return screen(
    lines(
      html`⚠️ <b>${t.queue.declineTitle}</b>`,
      html`${nameOf(t, locale, view)}`,
      html``,
      html`<i>${t.queue.declineBody}</i>`,
    ),
    [act(t.queue.keep, "view", id, arg)],
    ...Array.flatMap(Array.chunksOf(reasons, 2), inPairs),
    [act(t.common.back, "view", id, arg), ...wayBack(t)],
  )
}

export const hireScreen = (t: Texts, locale: Locale, view: CardView): Screen => {
  const { id } = view.application
  const arg = stateArg(view.state)
  return screen(
    lines(
      html`🤝 <b>${t.queue.hireTitle}</b>`,
      html`${nameOf(t, locale, view)}`,
      html``,
      html`${t.queue.hireBody}`,
    ),
    [act(t.queue.keep, "view", id, arg)],
    [act(t.queue.hire, "hire", id, arg, "success")],
    [act(t.common.back, "view", id, arg), ...wayBack(t)],
  )
}
