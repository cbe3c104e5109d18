import { Effect } from "effect"
import type { Company } from "../../../domain/market/Company.ts"
import type { Invitation } from "../../../domain/market/Invitation.ts"
import type { InvitationId } from "../../../domain/market/MarketIds.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import type { Answer } from "../kit/Answer.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { filterActs, filterDialog, openFilters } from "../filters/FilterActs.ts"
import { openFound } from "../filters/ShowFound.ts"
import { asMember } from "../home/WithCompany.ts"
import { beginInvitation, inviteCandidateDialog } from "../invitations/Invite.ts"
import {
  askToWithdrawInvitation,
  showInvited,
  showIssued,
  takeBackInvitation,
  withIssued,
} from "../invitations/Issued.ts"
import { wordsDialog } from "../filters/TypedWords.ts"
import { searchForCandidates } from "./SearchForCandidates.ts"
import { sendCandidatePdf, showCandidateAt, showCandidate } from "./ShowCandidate.ts"

/** The dialog that asks for one filter's value. */
const ask = filterDialog(searchForCandidates)

/** A handler of an act on an invitation that the company sent. */
const onIssued = <Argument extends { readonly id: InvitationId }, Used extends Answer>(
  use: (interaction: Interaction, invitation: Invitation, company: Company, argument: Argument) => Used,
) =>
  asMember((interaction: Interaction, company, argument: Argument) =>
    withIssued(interaction, company, argument.id, (invitation) =>
      use(interaction, invitation, company, argument),
    ),
  )

/** An employer's search for candidates, and invitations to them; only for members of a company. */
export const candidateSearch = {
  name: "candidateSearch",
  acts: {
    ...filterActs(searchForCandidates),
    showAt: asMember((interaction, company, { index }) => showCandidateAt(interaction, company, index)),
    show: asMember((interaction, company, { id, index }) =>
      Effect.flatMap(
        openFound(searchForCandidates, interaction, company, { id, index }),
        ({ around, session }) => showCandidate({ ...interaction, session }, company, id, around),
      ),
    ),
    sendPdf: asMember((interaction, company, { id }) => sendCandidatePdf(interaction, company, id)),
    invite: asMember((interaction, company, { id }) => beginInvitation(interaction, company, id)),
    listInvited: asMember((interaction, company, { page }) => showInvited(interaction, company, page)),
    showInvited: onIssued((interaction, invitation, company, { page }) =>
      showIssued(interaction, company, invitation, { page }),
    ),
    askWithdraw: onIssued(askToWithdrawInvitation),
    withdraw: onIssued(takeBackInvitation),
  },
  commands: { candidates: openFilters(searchForCandidates) },
  dialogs: [ask, inviteCandidateDialog, wordsDialog(searchForCandidates)],
} satisfies Area<"candidateSearch", StorageError, unknown>
