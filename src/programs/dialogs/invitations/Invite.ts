import { Effect, Option } from "effect"
import type { Company } from "../../../domain/market/Company.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { Applications } from "../../../services/Applications.ts"
import { Invitations } from "../../../services/Invitations.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Interaction, leave, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { type FoundCandidate, seenBy } from "../../access/FoundCandidate.ts"
import { type Decided, type Invitee, inviteeIn, inviteCandidateWizard } from "./InviteWizard.ts"
import { invitationNotice } from "../notices/InvitationNotices.ts"
import { namedCandidate, seekerName } from "../present/SeekerName.ts"
import { refuseAgain, refuseMore } from "./Refusals.ts"
import { showIssued } from "./Issued.ts"
import { candidateGone } from "./CandidateGone.ts"
import { inviteCandidate } from "../../market/InviteCandidate.ts"
import { withCompany } from "../home/WithCompany.ts"
import { openWizard, openWizardWith } from "../wizard/OpenWizard.ts"
import { restartWith } from "../wizard/RestartWith.ts"

/** Vacancies among which published ones are offered. */
const mostOffered = 40

/** The company's published vacancies, without those that the candidate has applied to; an anonymous one isn't given away. */
const offeredBy = (company: Company, { owner, visibility }: Resume) =>
  Effect.gen(function* () {
    const { rows } = yield* (yield* Vacancies).ofCompany(company.id, { offset: 0, limit: mostOffered })
    const published = rows.filter(({ status }) => status === "published")
    if (visibility === "anonymous") return published.map(({ id, title }) => ({ id, title }))
    const applied = yield* (yield* Applications).sentTo(
      owner,
      published.map(({ id }) => id),
    )
    return published.filter(({ id }) => !applied.has(id)).map(({ id, title }) => ({ id, title }))
  })

/** Continue if the candidate is in the company's search results now. */
const ifFound = <E, R>(
  interaction: Interaction,
  company: Company,
  id: number,
  use: (seen: FoundCandidate) => Effect.Effect<Outcome, E, R>,
) =>
  Effect.gen(function* () {
    const seen = yield* seenBy(company, id)
    return Option.isSome(seen) && seen.value.isFound ? yield* use(seen.value) : candidateGone(interaction)
  })

const inviteeOf = ({ account: { locale } }: Interaction, company: Company, resume: Resume) =>
  Effect.map(offeredBy(company, resume), (offered): Invitee => {
    const whom = seekerName(locale, namedCandidate(resume))
    return { resume: resume.id, company: company.name, whom, offered }
  })

const begin = (interaction: Interaction, company: Company, id: number) =>
  ifFound(interaction, company, id, ({ resume }) =>
    Effect.gen(function* () {
      const sender = { by: interaction.account.id, company: company.id }
      const limit = yield* (yield* Invitations).limitOf(sender, interaction.now)
      if (Option.isSome(limit)) return refuseMore(interaction, limit.value)
      const invitee = yield* inviteeOf(interaction, company, resume)
      return openWizardWith(inviteCandidateWizard, interaction, { ...invitee })
    }),
  )

/** Whether the person has already answered a question of an invitation to this candidate. */
const isBegun = ({ session }: Interaction, id: number): boolean => {
  const draft = session.drafts[inviteCandidateWizard.name]
  if (draft === undefined || !("vacancy" in draft.answers || "text" in draft.answers)) return false
  return Option.exists(inviteeIn(draft.answers), ({ resume }) => resume === id)
}

/** Ask the questions of an invitation, or offer to continue an unfinished one. */
export const beginInvitation = (interaction: Interaction, company: Company, id: number) =>
  isBegun(interaction, id)
    ? ifFound(interaction, company, id, () => Effect.succeed(openWizard(inviteCandidateWizard, interaction)))
    : begin(interaction, company, id)

/** Ask for the vacancy again and keep the message; an alert says why. */
const askAgain = (interaction: Interaction, company: Company, { resume: id, text }: Decided) =>
  Effect.gen(function* () {
    const seen = yield* seenBy(company, id)
    if (Option.isNone(seen)) return candidateGone(interaction)
    const invitee = yield* inviteeOf(interaction, company, seen.value.resume)
    const asked = openWizardWith(inviteCandidateWizard, interaction, {
      ...invitee,
      ...(text !== "" && { text }),
    })
    const said = { text: textsOf(interaction).candidateSearch.vacancyGone, alert: true }
    return { ...asked, answer: Option.map(asked.answer, (answer) => ({ ...answer, ...said })) }
  })

const send = (interaction: Interaction, decided: Decided) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const { company, invitation } = yield* inviteCandidate({ by: account.id, ...decided, now })
    const notices = yield* invitationNotice(invitation, company)
    const said = textsOf(interaction).candidateSearch.sent
    return yield* showIssued(interaction, company, invitation, { said, notices })
  })

/** When a limit is reached, the draft is kept until more invitations are allowed. */
const submit = (interaction: Interaction, { answers, session }: Finish<Option.Option<Decided>>) => {
  const idle: Interaction = { ...interaction, session }
  if (Option.isNone(answers)) return Effect.succeed(outOfDate(idle))
  const decided = answers.value
  return withCompany(idle, (company) =>
    Effect.catchTags(send(idle, decided), {
      AlreadyInvited: (refused) => Effect.succeed(refuseAgain(idle, company, refused)),
      CandidateGone: () => Effect.succeed(candidateGone(idle)),
      NotAllowed: () => Effect.succeed(outOfDate(idle)),
      TooManyInvitations: (limit) => Effect.succeed(refuseMore(leave(interaction), limit)),
      VacancyNotOffered: () => askAgain(idle, company, decided),
    }),
  )
}

const questions = makeDialog(inviteCandidateWizard, submit)

/** Starting over invites the same person with the data of now. */
export const inviteCandidateDialog = restartWith(questions, inviteeIn, (interaction, { resume }) =>
  withCompany(interaction, (company) => begin(interaction, company, resume)),
)
