import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/Html.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Invitation } from "../../../domain/market/Invitation.ts"
import { Companies } from "../../../services/Companies.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { notify, tapOn } from "../Notice.ts"
import { resumeShown } from "./Access.ts"
import { whom } from "./CandidateLine.ts"
import { invitationText } from "./InvitationFacts.ts"

/** What one is invited to, as it is called now; none where it is to nothing in particular. */
export const titleOf = ({ vacancy }: Invitation) =>
  Effect.gen(function* () {
    if (Option.isNone(vacancy)) return Option.none<string>()
    const found = yield* (yield* Vacancies).get(vacancy.value)
    return Option.map(found, ({ title }) => title)
  })

/** To the seeker: who invites, to what, in which words. */
export const invitationNotice = (invitation: Invitation, company: Company) =>
  Effect.gen(function* () {
    const { id, seeker, text, vacancy } = invitation
    const title = yield* titleOf(invitation)
    return yield* notify([seeker], (t) => ({
      text: invitationText(t, { company: company.name, title, text }),
      acts: [
        [t.people.accept, tapOn("invites", "accept", id)],
        [t.people.decline, tapOn("invites", "decline", id)],
        [`💬 ${t.people.chat}`, tapOn("chat", "i", id)],
        ...Option.toArray(vacancy).map(
          (its) => [`💼 ${t.people.vacancy}`, tapOn("search", "view", its, "invite")] as const,
        ),
        [`🏢 ${t.people.company}`, tapOn("search", "company", company.id)],
      ],
    }))
  })

/** To who invited, or to the others where that one has left the company: what was answered. */
export const answerNotice = (invitation: Invitation) =>
  Effect.gen(function* () {
    const { by, company, id, status } = invitation
    const members = yield* (yield* Companies).members(company)
    const title = yield* titleOf(invitation)
    const resume = yield* resumeShown(company, invitation.resume)
    const accepted = status === "accepted"
    return yield* notify(members.includes(by) ? [by] : members, (t, locale) => ({
      text: lines(
        accepted ? html`✅ <b>${t.people.acceptedNotice}</b>` : html`⛔ <b>${t.people.declinedNotice}</b>`,
        html`📄 ${whom(t, locale, resume)}`,
        Option.match(title, { onNone: () => undefined, onSome: (words) => html`💼 ${words}` }),
      ),
      acts: [
        ...(accepted ? [[`💬 ${t.people.chat}`, tapOn("chat", "i", id)] as const] : []),
        [t.people.open, tapOn("people", "sent", id)],
      ],
    }))
  })
