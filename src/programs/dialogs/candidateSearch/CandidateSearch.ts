import { Effect, Record } from "effect"
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
import type { FormerArea, FormerTap, Handler } from "../Area.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { numberIn, pageIn } from "../kit/Paging.ts"
import { filterActs, filterDialog, openFilters } from "../filters/FilterActs.ts"
import { aroundPlace } from "../filters/ShowFound.ts"
import { withCompany } from "../home/WithCompany.ts"
import { beginInvitation, inviteCandidateDialog } from "../invitations/Invite.ts"
import {
  askToWithdrawInvitation,
  showInvited,
  showIssued,
  takeBackInvitation,
  withIssued,
} from "../invitations/Issued.ts"
import { searchForCandidates } from "./SearchForCandidates.ts"
import { sendCandidatePdf, showCandidateAt, showCandidate } from "./ShowCandidate.ts"

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

/** What was chosen for one filter. */
const ask = filterDialog(searchForCandidates)

type EmployerAct = (interaction: Interaction, company: Company, done: FormerTap) => Answered

const acts = {
  at: (interaction, company, { id }) => showCandidateAt(interaction, company, id),
  view: (interaction, company, { arg, id }) =>
    Effect.flatMap(aroundPlace(searchForCandidates, interaction, company, numberIn(arg)), (around) =>
      showCandidate(interaction, company, id, around),
    ),
  pdf: (interaction, company, { id }) => sendCandidatePdf(interaction, company, id),
  invite: (interaction, company, { id }) => beginInvitation(interaction, company, id),
  invited: (interaction, company, { arg }) => showInvited(interaction, company, pageIn(arg)),
  sent: (interaction, company, { arg, id }) =>
    withIssued(interaction, company, id, (invitation) =>
      showIssued(interaction, company, invitation, { page: `${pageIn(arg)}` }),
    ),
  ask: (interaction, company, { id }) =>
    withIssued(interaction, company, id, (invitation) => askToWithdrawInvitation(interaction, invitation)),
  withdraw: (interaction, company, { id }) =>
    withIssued(interaction, company, id, (invitation) => takeBackInvitation(interaction, invitation)),
} satisfies Readonly<Record<string, EmployerAct>>

/** How employers find people and invite them; only for those who act for a company. */
export const candidateSearch: FormerArea<"people", StorageError, CandidateSearchNeeds> = {
  name: "people",
  acts: {
    ...filterActs(searchForCandidates, ask),
    ...Record.map(
      acts,
      (act: EmployerAct): Handler<FormerTap, StorageError, CandidateSearchNeeds> =>
        (interaction, done) =>
          withCompany(interaction, (company) => act(interaction, company, done)),
    ),
  },
  open: openFilters(searchForCandidates),
  commands: { candidates: openFilters(searchForCandidates) },
  dialogs: [ask, inviteCandidateDialog],
}
