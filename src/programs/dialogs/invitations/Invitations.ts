import { Effect } from "effect"
import { html, type Html } from "../../../domain/text/Html.ts"
import type { Invitation } from "../../../domain/market/Invitation.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { isHeard } from "../kit/Notice.ts"
import { answerInvitation } from "../../market/AnswerInvitation.ts"
import { receivedInvitation } from "../../access/OwnInvitation.ts"
import { actOn } from "../home/IfAllowed.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { answerNotice } from "../notices/InvitationNotices.ts"
import { openReceived, showInvites, showReceived } from "./ShowReceived.ts"

/** Confirms the answer and its effects. The company is only mentioned if a member will read the notice. */
const saidOf = (
  { blockedEmployers: hiding, candidateSearch: people }: Texts,
  act: "accept" | "decline",
  { isHeard, isShown }: { readonly isHeard: boolean; readonly isShown: boolean },
): Html =>
  act === "accept"
    ? html`✅ ${[people.accepted, ...(isHeard ? [people.acceptedHeard] : []), ...(isShown ? [hiding.acceptedShown] : [])].join(" ")}`
    : html`⛔ ${[people.declined, ...(isHeard ? [people.declinedHeard] : [])].join(" ")}`

/** Answer with one tap, without confirmation. An invitation that can't be answered any more is shown as it is. */
const answer = (interaction: Interaction, before: Invitation, act: "accept" | "decline") => {
  const { account, now } = interaction
  return Effect.gen(function* () {
    const answered = yield* answerInvitation({ by: account.id, invitation: before.id, answer: act, now })
    const { invitation, isShown } = answered
    const notices = yield* answerNotice(invitation)
    const said = saidOf(textsOf(interaction), act, { isHeard: yield* isHeard(notices), isShown })
    return yield* showReceived(interaction, invitation, { said, notices })
  }).pipe(
    Effect.catchTags({
      ImpossibleAnswer: () => openReceived(interaction, before),
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
    }),
  )
}

/** A handler of an act on an invitation that the person received. */
const own = actOn(receivedInvitation)

/** Invitations a person received. */
export const invitations = {
  name: "invitations",
  acts: {
    open: (interaction) => showInvites(interaction),
    list: (interaction, { page }) => showInvites(interaction, page),
    show: own((interaction, invitation, { page }) => openReceived(interaction, invitation, page)),
    accept: own((interaction, invitation) => answer(interaction, invitation, "accept")),
    decline: own((interaction, invitation) => answer(interaction, invitation, "decline")),
  },
  dialogs: [],
} satisfies Area<"invitations", StorageError, unknown>
