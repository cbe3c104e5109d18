import { Effect, Either, Option } from "effect"
import { html, type Html } from "../../../domain/text/Html.ts"
import { afterAnswer, type Invitation } from "../../../domain/market/Invitation.ts"
import { InvitationId } from "../../../domain/market/MarketIds.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Companies } from "../../../services/Companies.ts"
import { Hiding } from "../../../services/BlockedEmployers.ts"
import { Invitations } from "../../../services/Invitations.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { Area, Done } from "../Area.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { isHeard } from "../kit/Notice.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { pageIn } from "../kit/Paging.ts"
import { answerNotice } from "../notices/InvitationNotices.ts"
import { openReceived, showInvites, showReceived } from "./ShowReceived.ts"

type Needs = Accounts | Companies | Hiding | Invitations | Resumes | Transaction | Vacancies
type Answered = Effect.Effect<Outcome, StorageError, Needs>

/** Whoever accepts wants to be seen: true when they hid from the company until then. */
const showsAgain = ({ company, seeker }: Invitation, to: Invitation["status"]) =>
  to === "accepted" ? Effect.flatMap(Hiding, (hiding) => hiding.show(seeker, company)) : Effect.succeed(false)

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
  { hiding, people }: Texts,
  act: "accept" | "decline",
  { isHeard, isShown }: { readonly isHeard: boolean; readonly isShown: boolean },
): Html =>
  act === "accept"
    ? html`✅ ${[people.accepted, ...(isHeard ? [people.acceptedHeard] : []), ...(isShown ? [hiding.acceptedShown] : [])].join(" ")}`
    : html`⛔ ${[people.declined, ...(isHeard ? [people.declinedHeard] : [])].join(" ")}`

/** In one tap. What can't be answered any more, or was answered so already, is shown as it is. */
const answer = (encounter: Encounter, invitation: Invitation, act: "accept" | "decline"): Answered =>
  Either.match(afterAnswer(invitation.status, act), {
    onLeft: () => openReceived(encounter, invitation, ""),
    onRight: (to) =>
      Effect.gen(function* () {
        const transaction = yield* Transaction
        const written = yield* transaction.run(write(invitation, to, encounter.now))
        if (Option.isNone(written)) return outOfDate(encounter)
        const { after, isShown, notices } = written.value
        const said = saidOf(textsOf(encounter), act, { isHeard: yield* isHeard(notices), isShown })
        return yield* showReceived(encounter, after, { said, notices })
      }),
  })

/** One of the person's own; to all others the button is out of date. */
const withOwn =
  (use: (encounter: Encounter, invitation: Invitation, done: Done) => Answered) =>
  (encounter: Encounter, done: Done): Answered =>
    Effect.gen(function* () {
      const { id } = done
      const invitations = yield* Invitations
      const found = id === 0 ? Option.none() : yield* invitations.get(InvitationId.make(id))
      if (Option.isNone(found) || found.value.seeker !== encounter.account.id) return outOfDate(encounter)
      return yield* use(encounter, found.value, done)
    })

/** What companies invited a person to. */
export const invites: Area<"invites", StorageError, Needs> = {
  name: "invites",
  acts: {
    list: (encounter, { arg }) => showInvites(encounter, pageIn(arg)),
    view: withOwn((encounter, invitation, { arg }) => openReceived(encounter, invitation, `${pageIn(arg)}`)),
    accept: withOwn((encounter, invitation) => answer(encounter, invitation, "accept")),
    decline: withOwn((encounter, invitation) => answer(encounter, invitation, "decline")),
  },
  open: (encounter) => showInvites(encounter, 0),
  dialogs: [],
}
