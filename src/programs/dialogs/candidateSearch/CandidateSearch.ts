import { Effect, Record } from "effect"
import { type CandidateQuery, everybody } from "../../../domain/market/CandidateQuery.ts"
import type { Company } from "../../../domain/market/Company.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Candidates } from "../../../services/Candidates.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { Companies } from "../../../services/Companies.ts"
import type { Hiding } from "../../../services/BlockedEmployers.ts"
import type { Invitations } from "../../../services/Invitations.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { Area, Done, Handler } from "../Area.ts"
import { withCompany } from "../../access/CompanyMember.ts"
import type { Encounter } from "../kit/Interaction.ts"
import { numberIn, pageIn } from "../kit/Paging.ts"
import { makeDialog } from "../wizard/Dialog.ts"
import { showFilters, showList, showWithout } from "./FindCandidates.ts"
import { invite, inviteDialog } from "../invitations/Invite.ts"
import { askToWithdraw, showInvited, showSent, withdraw, withSent } from "../invitations/Issued.ts"
import { queryIn, without } from "./CandidateQueryDraft.ts"
import { queryWizard } from "./CandidateQueryWizard.ts"
import { aroundOf, sendPaper, showAt, showCandidate } from "./ShowCandidate.ts"

export type PeopleNeeds =
  Accounts | Candidates | Caps | Companies | Hiding | Invitations | Resumes | Transaction | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, PeopleNeeds>

const openFilters = (encounter: Encounter): Answered =>
  withCompany(encounter, (company) => showFilters(encounter, company))

/** What was chosen for one filter; leaving it leads back to all of them. */
const ask = makeDialog<CandidateQuery, StorageError, PeopleNeeds>(
  queryWizard,
  (encounter, { answers, session }) => {
    const left: Encounter = { ...encounter, session }
    return withCompany(left, (company) => showFilters(left, company, answers))
  },
  openFilters,
)

type EmployerAct = (encounter: Encounter, company: Company, done: Done) => Answered

const acts = {
  filters: (encounter, company) => showFilters(encounter, company),
  set: (encounter, _, { arg }) =>
    ask.change(encounter, { about: 0, answers: { ...queryIn(encounter.session) }, step: arg }),
  clear: (encounter, company, { arg }) =>
    showFilters(encounter, company, without(queryIn(encounter.session), arg)),
  reset: (encounter, company) => showFilters(encounter, company, everybody),
  without: (encounter, company, { arg }) => showWithout(encounter, company, arg),
  list: (encounter, company, { arg }) => showList(encounter, company, pageIn(arg)),
  at: (encounter, company, { id }) => showAt(encounter, company, id),
  view: (encounter, company, { arg, id }) =>
    Effect.flatMap(aroundOf(encounter, company, numberIn(arg)), (around) =>
      showCandidate(encounter, company, id, around),
    ),
  pdf: (encounter, company, { id }) => sendPaper(encounter, company, id),
  invite: (encounter, company, { id }) => invite(encounter, company, id),
  invited: (encounter, company, { arg }) => showInvited(encounter, company, pageIn(arg)),
  sent: (encounter, company, { arg, id }) =>
    withSent(encounter, company, id, (invitation) =>
      showSent(encounter, company, invitation, { page: `${pageIn(arg)}` }),
    ),
  ask: (encounter, company, { id }) =>
    withSent(encounter, company, id, (invitation) => askToWithdraw(encounter, invitation)),
  withdraw: (encounter, company, { id }) =>
    withSent(encounter, company, id, (invitation) => withdraw(encounter, company, invitation)),
} satisfies Readonly<Record<string, EmployerAct>>

/** How employers find people and invite them; only for those who act for a company. */
export const people: Area<"people", StorageError, PeopleNeeds> = {
  name: "people",
  acts: Record.map(
    acts,
    (act: EmployerAct): Handler<StorageError, PeopleNeeds> =>
      (encounter, done) =>
        withCompany(encounter, (company) => act(encounter, company, done)),
  ),
  open: openFilters,
  commands: { candidates: openFilters },
  dialogs: [ask, inviteDialog],
}
