import { Effect, Option } from "effect"
import { html, type Html, lines } from "../../../domain/text/Html.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { ApplicationId } from "../../../domain/market/MarketIds.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { type Event, notify } from "../kit/Notice.ts"
import { quoted, statusIcons } from "../present/ApplicationFacts.ts"
import { publicName } from "../present/PublicName.ts"
import { interviewAnswers } from "../present/QuickAnswers.ts"
import type { EmployerAnswer } from "../../market/MoveApplication.ts"
import type { ClosedApplications } from "../../market/CloseApplications.ts"
import { vacancyShown } from "../../access/GoodStanding.ts"

/** Events that applicants are told of. */
type ApplicantEvent = EmployerAnswer | { readonly status: "closed" }

/** UTF-16 units of the employer's message. */
const inNotice = 500

const details = (t: Texts, told: ApplicantEvent): ReadonlyArray<Html> => {
  switch (told.status) {
    case "shortlisted":
    case "hired":
      return []
    case "closed":
      return [html``, html`<i>${t.applications.closedHint}</i>`]
    case "declined":
      return [
        html``,
        html`${t.applications.reason(t.applications.reasons[told.reason])}`,
        html`<i>${t.applications.declinedHint}</i>`,
      ]
    case "invited":
      return [
        ...(told.invitation === ""
          ? []
          : [html`${t.applications.theyWrote}`, quoted(told.invitation, inNotice)]),
        html``,
        html`<i>${t.applications.invitedHint}</i>`,
      ]
  }
}

/** The vacancy, and the people who acted for the company. */
interface About {
  readonly vacancy: Vacancy
  readonly company: Company
  readonly by: ReadonlyArray<UserId>
}

interface Named {
  readonly title: Option.Option<string>
  readonly company: string
}

const newsOf = (t: Texts, id: ApplicationId, { company, title }: Named, told: ApplicantEvent): Event => {
  const isOver = told.status === "declined" || told.status === "closed"
  return {
    text: lines(
      html`${statusIcons[told.status]} <b>${t.applications.news[told.status](company)}</b>`,
      Option.match(title, { onNone: () => undefined, onSome: (words) => html`${words}` }),
      ...details(t, told),
    ),
    acts: [
      ...(told.status === "invited" ? interviewAnswers(t, id) : []),
      [`📨 ${t.applications.open}`, areaTap("applications", "show", { id })],
      isOver
        ? [`🔎 ${t.applications.search}`, areaTap("vacancySearch", "open")]
        : [`💬 ${t.applications.chat}`, areaTap("conversations", "aboutApplication", { id })],
    ],
  }
}

/** Notices to applicants about their applications to one vacancy; without its title while a ban hides it. */
export const applicantNotices = (
  all: ReadonlyArray<{ readonly id: ApplicationId; readonly applicant: UserId }>,
  { by, company, vacancy }: About,
  told: ApplicantEvent,
) =>
  Effect.gen(function* () {
    const ids = new Map(all.map(({ applicant, id }) => [applicant, id]))
    const shown = yield* vacancyShown(vacancy.id)
    const title = Option.map(shown, (its) => publicName(its.title))
    const named: Named = { title, company: publicName(company.name) }
    const about = Option.isSome(shown) ? [...by, vacancy.author] : by
    return yield* notify([...ids.keys()], about, (t, _, person) =>
      newsOf(t, Option.getOrThrow(Option.fromNullable(ids.get(person))), named, told),
    )
  })

/** Notices to applicants whose applications ended with the vacancy. */
export const closedNotices = ({ closed, vacancy }: ClosedApplications, company: Company) =>
  Effect.map(
    closed.length === 0
      ? Effect.succeed([])
      : applicantNotices(closed, { vacancy, company, by: [] }, { status: "closed" }),
    (notices) => notices.map((notice): Outgoing => ({ ...notice, isBounded: true })),
  )
