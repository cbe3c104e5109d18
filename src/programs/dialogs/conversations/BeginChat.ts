import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import { isUnderWay } from "../../../domain/market/Application.ts"
import { type Invitation, isPending } from "../../../domain/market/Invitation.ts"
import type { ApplicationId, InvitationId } from "../../../domain/market/MarketIds.ts"
import { screen } from "../../../domain/Screen.ts"
import { Applications } from "../../../services/Applications.ts"
import { Conversations, type NewConversation } from "../../../services/Conversations.ts"
import { BlockedEmployers } from "../../../services/BlockedEmployers.ts"
import { Invitations } from "../../../services/Invitations.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { show } from "../kit/ShowScreen.ts"
import { sideOf, conversationParty } from "../../access/ConversationParty.ts"
import { showChat } from "./OpenChat.ts"
import { ifAllowed } from "../home/IfAllowed.ts"
import { asked } from "../../access/Policy.ts"

/** What a conversation would be about. It begins as long as that goes on; one that was begun stays. */
interface Relation extends NewConversation {
  readonly goesOn: boolean
}

const ofApplication = (id: ApplicationId) =>
  Effect.map(
    Effect.flatMap(Applications, (applications) => applications.get(id)),
    Option.map(({ applicant, company, resume, status, vacancy }): Relation => ({
      subject: { application: id },
      company,
      seeker: applicant,
      vacancy: Option.some(vacancy),
      resume,
      goesOn: isUnderWay(status) || status === "hired",
    })),
  )

/** The company begins once its invitation is accepted, and with nobody who hides from it: until then the invited person alone does. */
const mayBegin = (interaction: Interaction, { company, seeker, status }: Invitation) =>
  Effect.gen(function* () {
    if (seeker === interaction.account.id) return isPending(status) || status === "accepted"
    return status === "accepted" && !(yield* (yield* BlockedEmployers).isHidden(seeker, company))
  })

const ofInvitation = (interaction: Interaction, id: InvitationId) =>
  Effect.gen(function* () {
    const found = yield* (yield* Invitations).get(id)
    if (Option.isNone(found)) return Option.none<Relation>()
    const { company, resume, seeker, vacancy } = found.value
    const goesOn = yield* mayBegin(interaction, found.value)
    return Option.some<Relation>({ subject: { invitation: id }, company, seeker, vacancy, resume, goesOn })
  })

const tooLate = (interaction: Interaction) => {
  const t = textsOf(interaction)
  const text = lines(html`💬 <b>${t.conversations.name}</b>`, html``, html`⛔ ${t.conversations.tooLate}`)
  return show(interaction, screen(text, wayBack(t)))
}

/** Begun by whoever of both opens it first; nobody else may. */
const openAbout = (interaction: Interaction, { goesOn, ...relation }: Relation) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    if (Option.isNone(yield* asked(sideOf(interaction.account.id, relation)))) return outOfDate(interaction)
    const known = yield* conversations.about(relation.subject)
    if (Option.isNone(known) && !goesOn) return tooLate(interaction)
    const id = Option.isSome(known)
      ? known.value.id
      : yield* transaction.run(conversations.open(relation, interaction.now))
    return yield* ifAllowed(interaction, conversationParty(interaction.account.id, id), (party) =>
      showChat(interaction, party),
    )
  })

/** The conversation about an application. */
export const chatAboutApplication = (interaction: Interaction, id: ApplicationId) =>
  Effect.gen(function* () {
    const relation = yield* ofApplication(id)
    return Option.isNone(relation) ? outOfDate(interaction) : yield* openAbout(interaction, relation.value)
  })

/** The conversation about an invitation. */
export const chatAboutInvitation = (interaction: Interaction, id: InvitationId) =>
  Effect.gen(function* () {
    const relation = yield* ofInvitation(interaction, id)
    return Option.isNone(relation) ? outOfDate(interaction) : yield* openAbout(interaction, relation.value)
  })
