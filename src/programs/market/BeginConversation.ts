import { Data, Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { isUnderWay } from "../../domain/market/Application.ts"
import { type Invitation, isPending } from "../../domain/market/Invitation.ts"
import type { ApplicationId, InvitationId } from "../../domain/market/MarketIds.ts"
import { Applications } from "../../services/Applications.ts"
import { BlockedEmployers } from "../../services/BlockedEmployers.ts"
import { Conversations, type NewConversation, type Subject } from "../../services/Conversations.ts"
import { Invitations } from "../../services/Invitations.ts"
import { conversationParty, sideOf } from "../access/ConversationParty.ts"
import { allowSome } from "../access/Policy.ts"
import { inTransaction } from "./InTransaction.ts"

/** The application or invitation has ended, or can't be discussed yet. */
export class NothingToTalkAbout extends Data.TaggedError("NothingToTalkAbout") {}

/** The subject and the parties. A conversation can begin only while `goesOn`; one that has begun stays. */
interface Relation extends NewConversation {
  readonly goesOn: boolean
}

const ofApplication = (id: ApplicationId) =>
  Effect.gen(function* () {
    const applications = yield* Applications
    const { applicant, company, resume, status, vacancy } = yield* allowSome(applications.get(id))
    const goesOn = isUnderWay(status) || status === "hired"
    const subject = { application: id }
    return {
      subject,
      company,
      seeker: applicant,
      vacancy: Option.some(vacancy),
      resume,
      goesOn,
    } satisfies Relation
  })

/**
 * The company may begin once its invitation is accepted, unless the person hides from it; until then only the invited
 * person may.
 */
const mayBegin = (by: UserId, { company, seeker, status }: Invitation) =>
  Effect.gen(function* () {
    if (seeker === by) return isPending(status) || status === "accepted"
    return status === "accepted" && !(yield* (yield* BlockedEmployers).isHidden(seeker, company))
  })

const ofInvitation = (by: UserId, id: InvitationId) =>
  Effect.gen(function* () {
    const invitations = yield* Invitations
    const invitation = yield* allowSome(invitations.get(id))
    const { company, resume, seeker, vacancy } = invitation
    const goesOn = yield* mayBegin(by, invitation)
    return { subject: { invitation: id }, company, seeker, vacancy, resume, goesOn } satisfies Relation
  })

interface Beginning {
  readonly by: UserId
  readonly about: Subject
  readonly now: number
}

/** Open the conversation about an application or invitation, and create it if neither side has yet. */
export const beginConversation = Effect.fn("BeginConversation")(function* (beginning: Beginning) {
  const { about, by, now } = beginning
  const conversations = yield* Conversations
  const { goesOn, ...relation } =
    "application" in about
      ? yield* ofApplication(about.application)
      : yield* ofInvitation(by, about.invitation)
  yield* sideOf(by, relation)
  const known = yield* conversations.about(about)
  if (Option.isNone(known) && !goesOn) return yield* new NothingToTalkAbout()
  const id = Option.isSome(known) ? known.value.id : yield* conversations.open(relation, now)
  return yield* conversationParty(by, id)
}, inTransaction)
