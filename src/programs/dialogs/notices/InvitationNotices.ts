import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Invitation } from "../../../domain/market/Invitation.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { Companies } from "../../../services/Companies.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { notify } from "../kit/Notice.ts"
import { resumeShown } from "../../access/FoundCandidate.ts"
import { whom } from "../present/SeekerName.ts"
import { invitationText } from "../present/InvitationFacts.ts"
import { anotherTime } from "../present/QuickAnswers.ts"

const vacancyOf = ({ vacancy }: Invitation) =>
  Effect.gen(function* () {
    return Option.isNone(vacancy) ? Option.none<Vacancy>() : yield* (yield* Vacancies).get(vacancy.value)
  })

/** The vacancy's present title; none for an invitation without a vacancy. */
export const titleOf = (invitation: Invitation) =>
  Effect.map(
    vacancyOf(invitation),
    Option.map(({ title }) => title),
  )

/** The notice to the seeker: company, vacancy and message. */
export const invitationNotice = (invitation: Invitation, company: Company) =>
  Effect.gen(function* () {
    const { by, id, seeker, text, vacancy } = invitation
    const to = yield* vacancyOf(invitation)
    const title = Option.map(to, (its) => its.title)
    const about = [by, ...Option.toArray(Option.map(to, ({ author }) => author))]
    return yield* notify([seeker], about, (t) => ({
      text: invitationText(t, { company: company.name, title, text }),
      acts: [
        [t.candidateSearch.accept, areaTap("invitations", "accept", { id })],
        [t.candidateSearch.decline, areaTap("invitations", "decline", { id })],
        anotherTime(t, id),
        [`💬 ${t.candidateSearch.chat}`, areaTap("conversations", "aboutInvitation", { id })],
        ...Option.toArray(vacancy).map(
          (its) =>
            [
              `💼 ${t.candidateSearch.vacancy}`,
              areaTap("vacancySearch", "show", { id: its, from: "" }),
            ] as const,
        ),
        [`🏢 ${t.candidateSearch.company}`, areaTap("vacancySearch", "company", { id: company.id })],
      ],
    }))
  })

/** The notice of an answer, to the sender, or to the other members if the sender has left the company. */
export const answerNotice = (invitation: Invitation) =>
  Effect.gen(function* () {
    const { by, company, id, seeker, status } = invitation
    const members = yield* (yield* Companies).acting(company)
    const title = yield* titleOf(invitation)
    const resume = yield* resumeShown(company, invitation.resume)
    const accepted = status === "accepted"
    return yield* notify(members.includes(by) ? [by] : members, [seeker], (t, locale) => ({
      text: lines(
        accepted
          ? html`✅ <b>${t.candidateSearch.acceptedNotice}</b>`
          : html`⛔ <b>${t.candidateSearch.declinedNotice}</b>`,
        html`📄 ${whom(t, locale, resume)}`,
        Option.match(title, { onNone: () => undefined, onSome: (words) => html`💼 ${words}` }),
      ),
      acts: [
        ...(accepted
          ? [[`💬 ${t.candidateSearch.chat}`, areaTap("conversations", "aboutInvitation", { id })] as const]
          : []),
        [t.candidateSearch.open, areaTap("candidateSearch", "showInvited", { id })],
      ],
    }))
  })
