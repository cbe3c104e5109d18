import { Effect, Either, Option } from "effect"
import { html, type Html } from "../../../domain/text/Html.ts"
import { afterAnswer, type Invitation } from "../../../domain/market/Invitation.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Companies } from "../../../services/Companies.ts"
import { BlockedEmployers } from "../../../services/BlockedEmployers.ts"
import { Invitations } from "../../../services/Invitations.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { Area, AreaTap } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { isHeard } from "../kit/Notice.ts"
import { receivedInvitation } from "../../access/OwnInvitation.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { pageIn } from "../kit/Paging.ts"
import { answerNotice } from "../notices/InvitationNotices.ts"
import { openReceived, showInvites, showReceived } from "./ShowReceived.ts"

type Needs = Accounts | Companies | BlockedEmployers | Invitations | Resumes | Transaction | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, Needs>

/** Whoever accepts wants to be seen: true when they hid from the company until then. */
const showsAgain = ({ company, seeker }: Invitation, to: Invitation["status"]) =>
  to === "accepted"
    ? Effect.flatMap(BlockedEmployers, (hiding) => hiding.show(seeker, company))
    : Effect.succeed(false)

/** The answer and who hears of it; none when the invitation has changed meanwhile. */
const write = (invitation: Invitation, to: Invitation["status"], now: number) =>
  Effect.gen(function* () {
    const { id, status } = invitation
    const changed = yield* (yield* Invitations).setStatus(id, { from: status, to }, now)
    if (!changed) return Option.none()
    const after: Invitation = { ...invitation, status: to, settledAt: Option.some(now) }
    const isShown = yield* showsAgain(invitation, to)
    return Option.some({ after, isShown, notices: yield* answerNotice(after) })
  })

/** What was answered, and what comes of it: nobody hears of it where nobody acts for the company now. */
const saidOf = (
  { blockedEmployers: hiding, candidateSearch: people }: Texts,
  act: "accept" | "decline",
  { isHeard, isShown }: { readonly isHeard: boolean; readonly isShown: boolean },
): Html =>
  act === "accept"
    ? html`✅ ${[people.accepted, ...(isHeard ? [people.acceptedHeard] : []), ...(isShown ? [hiding.acceptedShown] : [])].join(" ")}`
    : html`⛔ ${[people.declined, ...(isHeard ? [people.declinedHeard] : [])].join(" ")}`

/** In one tap. What can't be answered any more, or was answered so already, is shown as it is. */
const answer = (interaction: Interaction, invitation: Invitation, act: "accept" | "decline"): Answered =>
  Either.match(afterAnswer(invitation.status, act), {
    onLeft: () => openReceived(interaction, invitation, ""),
    onRight: (to) =>
      Effect.gen(function* () {
        const transaction = yield* Transaction
        const written = yield* transaction.run(write(invitation, to, interaction.now))
        if (Option.isNone(written)) return outOfDate(interaction)
        const { after, isShown, notices } = written.value
        const said = saidOf(textsOf(interaction), act, { isHeard: yield* isHeard(notices), isShown })
        return yield* showReceived(interaction, after, { said, notices })
      }),
  })

/** One of the person's own; to all others the button is out of date. */
const withOwn =
  (use: (interaction: Interaction, invitation: Invitation, done: AreaTap) => Answered) =>
  (interaction: Interaction, done: AreaTap): Answered =>
    ifAllowed(interaction, receivedInvitation(interaction.account.id, done.id), (invitation) =>
      use(interaction, invitation, done),
    )

/** What companies invited a person to. */
export const invitations: Area<"invites", StorageError, Needs> = {
  name: "invites",
  acts: {
    list: (interaction, { arg }) => showInvites(interaction, pageIn(arg)),
    view: withOwn((interaction, invitation, { arg }) =>
      openReceived(interaction, invitation, `${pageIn(arg)}`),
    ),
    accept: withOwn((interaction, invitation) => answer(interaction, invitation, "accept")),
    decline: withOwn((interaction, invitation) => answer(interaction, invitation, "decline")),
  },
  open: (interaction) => showInvites(interaction, 0),
  dialogs: [],
}
