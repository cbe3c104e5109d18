import { Effect, Record } from "effect"
import { type CandidateQuery, everybody } from "../../../domain/market/CandidateQuery.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Candidates } from "../../../services/Candidates.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { BlockedEmployers } from "../../../services/BlockedEmployers.ts"
import type { Invitations } from "../../../services/Invitations.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { Area, AreaTap, Handler } from "../Area.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { numberIn, pageIn } from "../kit/Paging.ts"
import { makeDialog } from "../wizard/Dialog.ts"
import { showCandidateFilters, showCandidates, showCandidatesWithout } from "./FindCandidates.ts"
import { inviteCandidate, inviteCandidateDialog } from "../invitations/Invite.ts"
import {
  askToWithdrawInvitation,
  showInvited,
  showIssued,
  withdrawInvitation,
  withIssued,
} from "../invitations/Issued.ts"
import { candidateQueryIn, candidateQueryWithout } from "./CandidateQueryDraft.ts"
import { candidateQueryWizard } from "./CandidateQueryWizard.ts"
import { aroundCandidate, sendCandidatePdf, showCandidateAt, showCandidate } from "./ShowCandidate.ts"
import { withCompany } from "../home/WithCompany.ts"

export type CandidateSearchNeeds =
  | Accounts
  | Candidates
  | Caps
  | Companies
  | BlockedEmployers
  | Invitations
  | Resumes
  | Transaction
  | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, CandidateSearchNeeds>

const openFilters = (interaction: Interaction): Answered =>
  withCompany(interaction, (company) => showCandidateFilters(interaction, company))

/** What was chosen for one filter; leaving it leads back to all of them. */
const ask = makeDialog<CandidateQuery, StorageError, CandidateSearchNeeds>(
  candidateQueryWizard,
  (interaction, { answers, session }) => {
    const left: Interaction = { ...interaction, session }
    return withCompany(left, (company) => showCandidateFilters(left, company, answers))
  },
  openFilters,
)

type EmployerAct = (interaction: Interaction, company: Company, done: AreaTap) => Answered

const acts = {
  filters: (interaction, company) => showCandidateFilters(interaction, company),
  set: (interaction, _, { arg }) =>
    ask.change(interaction, { about: 0, answers: { ...candidateQueryIn(interaction.session) }, step: arg }),
  clear: (interaction, company, { arg }) =>
    showCandidateFilters(
      interaction,
      company,
      candidateQueryWithout(candidateQueryIn(interaction.session), arg),
    ),
  reset: (interaction, company) => showCandidateFilters(interaction, company, everybody),
  without: (interaction, company, { arg }) => showCandidatesWithout(interaction, company, arg),
  list: (interaction, company, { arg }) => showCandidates(interaction, company, pageIn(arg)),
  at: (interaction, company, { id }) => showCandidateAt(interaction, company, id),
  view: (interaction, company, { arg, id }) =>
    Effect.flatMap(aroundCandidate(interaction, company, numberIn(arg)), (around) =>
      showCandidate(interaction, company, id, around),
    ),
  pdf: (interaction, company, { id }) => sendCandidatePdf(interaction, company, id),
  invite: (interaction, company, { id }) => inviteCandidate(interaction, company, id),
  invited: (interaction, company, { arg }) => showInvited(interaction, company, pageIn(arg)),
  sent: (interaction, company, { arg, id }) =>
    withIssued(interaction, company, id, (invitation) =>
      showIssued(interaction, company, invitation, { page: `${pageIn(arg)}` }),
    ),
  ask: (interaction, company, { id }) =>
    withIssued(interaction, company, id, (invitation) => askToWithdrawInvitation(interaction, invitation)),
  withdraw: (interaction, company, { id }) =>
    withIssued(interaction, company, id, (invitation) =>
      withdrawInvitation(interaction, company, invitation),
    ),
} satisfies Readonly<Record<string, EmployerAct>>

/** How employers find people and invite them; only for those who act for a company. */
export const candidateSearch: Area<"people", StorageError, CandidateSearchNeeds> = {
  name: "people",
  acts: Record.map(
    acts,
    (act: EmployerAct): Handler<StorageError, CandidateSearchNeeds> =>
      (interaction, done) =>
        withCompany(interaction, (company) => act(interaction, company, done)),
  ),
  open: openFilters,
  commands: { candidates: openFilters },
  dialogs: [ask, inviteCandidateDialog],
}
