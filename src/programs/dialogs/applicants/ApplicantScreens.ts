import { Array, Either, Option } from "effect"
import type { ListState } from "../../../domain/buttons/ListState.ts"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import {
  afterStep,
  DeclineReason,
  type EmployerAct,
  type StatusChange,
} from "../../../domain/market/Application.ts"
import type { ApplicationId } from "../../../domain/market/MarketIds.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import type { QueuePosition } from "../../../services/Applications.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { resumeCard } from "../present/ResumeCard.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { historyFact, quoted, reasonFact, statusIcons } from "../present/ApplicationFacts.ts"
import type { ReceivedApplication } from "../../access/ReceivedApplication.ts"
import { repliesFact } from "../present/ApplicantFacts.ts"
import { namedApplicant, seekerName } from "../present/SeekerName.ts"
import { matchFact } from "../present/MatchFact.ts"
import { rowsPerPage, turning } from "../kit/Paging.ts"

const act = areaButton("applicants")

export interface ApplicantView extends ReceivedApplication {
  readonly resume: Option.Option<Resume>
  readonly history: ReadonlyArray<StatusChange>
  readonly state: ListState
  readonly standing: QueuePosition
  /** A refusal that can still be undone. */
  readonly mayReconsider: boolean
  /** Another application, whose refusal can be undone from this one's card. */
  readonly refused?: ApplicationId
}

/** Visible characters of a résumé; the rest of the card needs the remainder. */
const resumeRoom = 1_500
const letterRoom = 700

const statusLine = (t: Texts, { application }: ApplicantView): string => {
  const reason = reasonFact(t, application)
  const status = `${statusIcons[application.status]} ${t.vacancies.applications[application.status]}`
  return reason === undefined
    ? status
    : `${status} · ${t.applicants.reasons[Option.getOrElse(application.declined, () => "other" as const)]}`
}

const written = (t: Texts, { application: { letter, note } }: ApplicantView): ReadonlyArray<Html> => [
  ...(letter === "" ? [] : [html`${t.applicants.letter}:`, quoted(letter, letterRoom)]),
  ...(note === "" ? [] : [html`${t.applicants.note}:`, quote(truncate(note, letterRoom))]),
]

/** What the applicant is called by on every screen. */
export const nameOfApplicant = (
  locale: Locale,
  { application, resume }: Pick<ApplicantView, "application" | "resume">,
): string => seekerName(locale, namedApplicant(application, resume))

/** Whether the applicant withdrew or is banned, and so isn't shown. */
const isGone = ({ application, resume }: ApplicantView): boolean =>
  application.status === "withdrawn" || Option.isNone(resume)

const goneText = (t: Texts, locale: Locale, view: ApplicantView): Html =>
  lines(
    html`📨 <b>${view.vacancy.title}</b>`,
    html`${nameOfApplicant(locale, view)}`,
    html`${statusLine(t, view)}`,
    html``,
    html`${historyFact(t, locale, view.history)}`,
    html`<i>${view.application.status === "withdrawn" ? t.applicants.withdrawnHint : t.applicants.unavailable}</i>`,
  )

const cardText = (t: Texts, locale: Locale, view: ApplicantView): Html => {
  const { application, history, resume, vacancy } = view
  if (application.status === "withdrawn" || Option.isNone(resume)) return goneText(t, locale, view)
  return resumeCard(t, locale, resume.value, {
    called: nameOfApplicant(locale, view),
    status: `${statusLine(t, view)} · ${vacancy.title}`,
    room: resumeRoom + letterRoom,
    notes: [
      html`${matchFact(t, locale, { vacancy, resume: resume.value }, t.applicants.fits)}`,
      ...repliesFact(t, application),
      ...written(t, view),
      html`<i>${historyFact(t, locale, history)}</i>`,
    ],
  })
}

const may = ({ application: { status } }: ApplicantView, step: EmployerAct): boolean =>
  Either.isRight(afterStep(status, step))

const hasNext = ({ standing }: ApplicantView): boolean => Option.isSome(standing.after)

/** Goes on to the next applicant, if there is one. */
const shortlistButton = (t: Texts, view: ApplicantView) => {
  const its = { id: view.application.id, state: view.state }
  return hasNext(view)
    ? act(`${t.applicants.shortlist} →`, "shortlistAndGoOn", its)
    : act(t.applicants.shortlist, "shortlist", its)
}

/** Buttons for the acts that the status allows; only the most likely one is green. */
const stepRows = (t: Texts, view: ApplicantView): ReadonlyArray<ReadonlyArray<InlineButton>> => {
  const { id, status } = view.application
  const its = { id, state: view.state }
  if (view.mayReconsider) return [[act(t.applicants.reconsider, "reconsider", its)]]
  const hire = act(t.applicants.hire, "askHire", its, status === "invited" ? "success" : undefined)
  const invite = may(view, "invite") ? [act(t.applicants.invite, "invite", its, "success")] : [hire]
  const others = [
    ...(may(view, "shortlist") ? [shortlistButton(t, view)] : []),
    ...(may(view, "decline") ? [act(t.applicants.decline, "askDecline", its)] : []),
    ...(may(view, "invite") ? [hire] : []),
  ]
  return may(view, "hire") ? [invite, ...inPairs(others)] : []
}

/** Paging to the previous and next application of the list. */
const neighbours = (locale: Locale, { application, standing, state }: ApplicantView) => {
  const { after, before, index, total } = standing
  return turning(locale, { at: index, of: total }, (label, to) => {
    const id = Option.getOrElse(to < index ? before : after, () => application.id)
    return act(label, "show", { id, state })
  })
}

const backRow = (t: Texts, { standing, state, vacancy }: ApplicantView) => [
  act(t.common.back, "list", {
    id: vacancy.id,
    list: { state, page: Math.floor(standing.index / rowsPerPage) },
  }),
  ...wayBack(t),
]

/** An application's card for the employer. */
export const applicantScreen = (t: Texts, locale: Locale, view: ApplicantView): Screen => {
  const { id } = view.application
  const its = { id, state: view.state }
  const isHere = !isGone(view)
  return screen(
    cardText(t, locale, view),
    view.refused === undefined
      ? []
      : [act(t.applicants.reconsider, "reconsider", { id: view.refused, state: view.state })],
    ...(isHere ? stepRows(t, view) : []),
    ...inPairs([
      ...(isHere ? [areaButton("conversations")(`💬 ${t.applicants.chat}`, "aboutApplication", { id })] : []),
      act(t.applicants.note, "note", its),
      ...(isHere ? [act(t.resumes.paper, "sendPdf", { id })] : []),
    ]),
    neighbours(locale, view),
    backRow(t, view),
  )
}

/** Reasons double as the confirmation: one tap declines. */
export const declineScreen = (t: Texts, locale: Locale, view: ApplicantView): Screen => {
  const { id } = view.application
  const its = { id, state: view.state }
  const reasons = DeclineReason.literals.map((reason) =>
    act(t.applicants.reasons[reason], hasNext(view) ? "declineAndGoOn" : "decline", {
      id,
      refusal: { reason, state: view.state },
    }),
  )
  return screen(
    lines(
      html`⚠️ <b>${t.applicants.declineTitle}</b>`,
      html`<b>${nameOfApplicant(locale, view)}</b>`,
      html``,
      html`<i>${t.applicants.declineBody}</i>`,
    ),
    [act(t.applicants.keep, "show", its)],
    ...Array.flatMap(Array.chunksOf(reasons, 2), inPairs),
    [act(t.common.back, "show", its), ...wayBack(t)],
  )
}

export const hireScreen = (t: Texts, locale: Locale, view: ApplicantView): Screen => {
  const { id } = view.application
  const its = { id, state: view.state }
  return screen(
    lines(
      html`🤝 <b>${t.applicants.hireTitle}</b>`,
      html`<b>${nameOfApplicant(locale, view)}</b>`,
      html``,
      html`${t.applicants.hireBody}`,
    ),
    [act(t.applicants.keep, "show", its)],
    [act(t.applicants.hire, "hire", its, "success")],
    [act(t.common.back, "show", its), ...wayBack(t)],
  )
}
