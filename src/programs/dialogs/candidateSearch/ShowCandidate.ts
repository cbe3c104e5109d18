import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { screen, withPhoto } from "../../../domain/Screen.ts"
import { Applications } from "../../../services/Applications.ts"
import { Invitations } from "../../../services/Invitations.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { cardPhoto, resumeCard } from "../present/ResumeCard.ts"
import { namedCandidate, seekerName } from "../present/SeekerName.ts"
import * as Paper from "../home/SendResumePdf.ts"
import type { Around } from "../filters/FoundList.ts"
import { foundAt } from "../filters/ShowFound.ts"
import { show } from "../kit/ShowScreen.ts"
import { type FoundCandidate, seenBy } from "../../access/FoundCandidate.ts"
import { invitationIcons, timesFact } from "../present/InvitationFacts.ts"
import { candidateGone } from "../invitations/CandidateGone.ts"
import { cardRows } from "./CandidateSearchScreens.ts"
import { searchForCandidates } from "./SearchForCandidates.ts"

const showCard = (
  interaction: Interaction,
  company: Company,
  seen: FoundCandidate,
  around: Around | undefined,
) =>
  Effect.gen(function* () {
    const t = textsOf(interaction)
    const { locale } = interaction.account
    const { isFound, resume } = seen
    const invitations = yield* Invitations
    const last = yield* invitations.between(company.id, resume.owner)
    const notes = Option.toArray(
      Option.map(last, (invitation) => {
        const told = timesFact(locale, invitation, t.candidateSearch.statuses)
        return html`${invitationIcons[invitation.status]} ${t.candidateSearch.inviteName}: ${told}`
      }),
    )
    const chat = yield* invitations.accepted(company.id, resume.owner)
    const applied = yield* (yield* Applications).sentWith([resume.id], company.id)
    const rows = cardRows(t, locale, {
      application: applied.get(resume.id),
      id: resume.id,
      mayInvite: isFound,
      chat: Option.map(chat, ({ id }) => id),
      around,
    })
    const card = screen(
      resumeCard(t, locale, resume, { called: seekerName(locale, namedCandidate(resume)), notes }),
      ...rows,
    )
    return show(interaction, withPhoto(card, cardPhoto(resume)), {
      about: [resume.owner],
      at: areaTap("candidateSearch", "show", { id: resume.id, index: around?.index }),
    })
  })

/** A candidate's card as the company may see it. */
export const showCandidate = (interaction: Interaction, company: Company, id: number, around?: Around) =>
  Effect.flatMap(
    seenBy(company, id),
    Option.match({
      onNone: () => Effect.succeed(candidateGone(interaction, around)),
      onSome: (seen) => showCard(interaction, company, seen, around),
    }),
  )

/** The same résumé as a PDF. */
export const sendCandidatePdf = (interaction: Interaction, company: Company, id: number) =>
  Effect.flatMap(
    seenBy(company, id),
    Option.match({
      onNone: () => Effect.succeed(candidateGone(interaction)),
      onSome: ({ resume }) => Paper.sendResumePdf(interaction, resume.id, { _tag: "Finder" }),
    }),
  )

/** The card at a position in the search results. */
export const showCandidateAt = (interaction: Interaction, company: Company, index: number) =>
  Effect.flatMap(foundAt(searchForCandidates, interaction, company, index), ({ around, id, session }) =>
    Option.match(id, {
      onNone: () => Effect.succeed(candidateGone(interaction)),
      onSome: (resume) => showCandidate({ ...interaction, session }, company, resume, around),
    }),
  )
