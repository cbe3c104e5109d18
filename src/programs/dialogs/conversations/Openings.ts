import { Effect, Option } from "effect"
import type { Conversation, Side } from "../../../domain/market/Conversation.ts"
import { isPending } from "../../../domain/market/Invitation.ts"
import { Applications } from "../../../services/Applications.ts"
import { Invitations } from "../../../services/Invitations.ts"
import { isInGoodStanding, vacancyShown } from "../../access/GoodStanding.ts"

/** What one side wrote before the conversation began. */
export interface Opening {
  readonly kind: "letter" | "invitation"
  readonly side: Side
  readonly text: string
}

/** The openings of a conversation, oldest first, and whether an invitation waits for the seeker's answer. */
export interface Openings {
  readonly openings: ReadonlyArray<Opening>
  readonly isInvited: boolean
}

const none: Openings = { openings: [], isInvited: false }

const written = (...openings: ReadonlyArray<Opening>) => openings.filter(({ text }) => text !== "")

/** Nothing that banned people wrote is shown. */
const ofApplication = ({ application: id }: Conversation) =>
  Effect.gen(function* () {
    const found = Option.isNone(id) ? Option.none() : yield* (yield* Applications).get(id.value)
    if (Option.isNone(found)) return none
    const { applicant, invitation, letter, status, vacancy } = found.value
    const isShown = Option.isSome(yield* vacancyShown(vacancy))
    const openings = written(
      { kind: "letter", side: "seeker", text: (yield* isInGoodStanding(applicant)) ? letter : "" },
      { kind: "invitation", side: "employer", text: isShown ? invitation : "" },
    )
    return { openings, isInvited: status === "invited" }
  })

const ofInvitation = ({ invitation: id }: Conversation) =>
  Effect.gen(function* () {
    const found = Option.isNone(id) ? Option.none() : yield* (yield* Invitations).get(id.value)
    if (Option.isNone(found)) return none
    const { by, status, text } = found.value
    const shown = (yield* isInGoodStanding(by)) ? text : ""
    const openings = written({ kind: "invitation", side: "employer", text: shown })
    return { openings, isInvited: isPending(status) }
  })

/** The letter of the application, and the text of the invitation. */
export const openingsOf = (conversation: Conversation) =>
  Option.isSome(conversation.application) ? ofApplication(conversation) : ofInvitation(conversation)
